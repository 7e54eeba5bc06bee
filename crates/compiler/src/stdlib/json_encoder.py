"""Values as JSON."""

INFINITY = float('inf')


def _options(encoder):
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return (bool(encoder.ensure_ascii), bool(encoder.allow_nan), bool(encoder.sort_keys), bool(encoder.skipkeys),
            bool(encoder.check_circular), indent, encoder.key_separator, encoder.item_separator)


class JSONEncoder:
    """Makes JSON of values; a subclass with another default() does of more kinds of them."""

    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.ensure_ascii, self.allow_nan = ensure_ascii, allow_nan
        self.skipkeys, self.sort_keys = skipkeys, sort_keys
        self.check_circular = check_circular
        self.indent = indent
        if default is not None:
            self.default = default
        if separators is None:
            if indent is not None:
                # No space before the end of a line.
                self.item_separator = ','
        else:
            self.item_separator, self.key_separator = separators

    def default(self, o):
        """What to encode in place of a value of another kind: for subclasses to override. This one raises TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """A value as a text."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """A value as texts, one after the other."""
        # The text comes in one piece.
        return (_text(self, o),) if _one_shot else _texts(self, o)


def _text(encoder, o):
    options = _options(encoder)
    state = [bytearray()]
    kind, value = _encode(state, options, o)
    while kind:
        if kind == 1:
            answer = kind, encoder.default(value)
        elif kind == 2:
            answer = kind, list(value.items())
        elif kind == 4:
            answer = kind, list(value)
        else:
            value, pairs = value
            answer = kind, sorted(pairs)
        kind, value = _encode(state, options, value, answer)
    return value


def _texts(encoder, o):
    yield _text(encoder, o)
