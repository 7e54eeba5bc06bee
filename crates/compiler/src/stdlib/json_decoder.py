"""JSON to values."""

__all__ = ['JSONDecoder', 'JSONDecodeError']

NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')
_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}


class JSONDecodeError(ValueError):
    """What is wrong with a document, `msg`, and where: at the index `pos`, which is in line `lineno`, column `colno`."""

    def __init__(self, msg, doc, pos):
        before = doc[:pos]
        self.lineno = before.count('\n') + 1
        self.colno = pos - before.rfind('\n')
        self.msg, self.doc, self.pos = msg, doc, pos
        super().__init__('%s: line %d column %d (char %d)' % (msg, self.lineno, self.colno, pos))

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _fail(msg, doc, pos):
    raise JSONDecodeError(msg, doc, pos)


def scanstring(string, end, strict=True):
    """A text in a document, and where it ends. `end` is the index behind the quote that it begins with."""
    if end > 0x7FFF_FFFF_FFFF_FFFF:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if not isinstance(string, str):
        raise TypeError(f'first argument must be a string, not {type(string).__name__}')
    if not 0 < end <= len(string):
        raise ValueError('end is out of bounds')
    # The scanner wants to see the quote.
    if string[end - 1] != '"':
        string = string[:end - 1] + '"' + string[end:]
    state = [end - 1]
    return _scan(string, state, int(bool(strict)))[1], state[0]


def make_scanner(context):
    """A function that decodes what begins at an index: its value, and where it ends."""
    hooks = [None, context.object_hook, context.object_pairs_hook, context.parse_float, context.parse_int,
             context.parse_constant]
    options = int(bool(context.strict))
    if hooks[2] is not None:
        options |= 1 << 2
    elif hooks[1] is not None:
        options |= 1 << 1
    if hooks[3] is not float:
        options |= 1 << 3
    if hooks[4] is not int:
        options |= 1 << 4
    if getattr(hooks[5], '__self__', None) is not _CONSTANTS:
        options |= 1 << 5

    def scan_once(string, idx):
        state = [idx]
        kind, value = _scan(string, state, options)
        while kind:
            if kind == 6:
                raise StopIteration(value)
            kind, value = _scan(string, state, options, hooks[kind](value))
        return value, state[0]

    return scan_once


def _skip(s, at):
    while s[at:at + 1] in (' ', '\t', '\n', '\r'):
        at += 1
    return at


class JSONDecoder:
    """Simple JSON <https://json.org> decoder"""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = make_scanner(self)

    def decode(self, s):
        """Return the Python representation of ``s`` (a ``str`` instance
        containing a JSON document)."""
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` (a ``str`` beginning with
        a JSON document) and return a 2-tuple of the Python
        representation and the index in ``s`` where the document ended."""
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
        return obj, end
