"""For pyparsing, whose helpers for tests derive from it."""


class TestCase:
    pass
