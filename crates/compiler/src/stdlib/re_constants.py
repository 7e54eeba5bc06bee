"""Constants of regular expressions, and their error."""

from re import error


class _NamedIntConstant(int):
    def __new__(cls, value, name):
        self = int.__new__(cls, value)
        self.name = name
        return self

    def __repr__(self):
        return self.name


MAXREPEAT = _NamedIntConstant((1 << 32) - 1, 'MAXREPEAT')
MAXGROUPS = (1 << 30) - 1
