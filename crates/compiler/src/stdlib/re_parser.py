"""What libraries ask CPython's parser of regular expressions: how long a match can be."""

from re import _compile_new, _width
from re._constants import MAXREPEAT, error

MAXWIDTH = 1 << 64


class State:
    """What is known of a pattern as a whole."""

    def __init__(self, pattern):
        self.flags = pattern.flags
        self.groupdict = dict(pattern.groupindex)
        self.groups = pattern.groups + 1
        self.str = pattern.pattern


class SubPattern:
    """A pattern that was parsed; its parts are the engine's own."""

    def __init__(self, pattern):
        self.state = State(pattern)
        self.width = tuple(MAXWIDTH if n == MAXWIDTH - 1 else n for n in _width(pattern))

    def getwidth(self):
        """Return the least and the greatest number of characters that it matches."""
        return self.width


def parse(str, flags=0, state=None):
    """Parse a pattern."""
    return SubPattern(_compile_new(str, int(flags)))
