"""Implementation of JSONEncoder"""

INFINITY = float('inf')


def _options(encoder):
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return (bool(encoder.ensure_ascii), bool(encoder.allow_nan), bool(encoder.sort_keys), bool(encoder.skipkeys),
            bool(encoder.check_circular), indent, encoder.key_separator, encoder.item_separator)


class JSONEncoder:
    """Extensible JSON <https://json.org> encoder for Python data structures."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Implement this method in a subclass such that it returns
        a serializable object for ``o``, or calls the base implementation
        (to raise a ``TypeError``)."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string
        representation as available."""
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
