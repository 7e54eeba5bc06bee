"""Values as bytes, laid out by a format."""

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """What is wrong with a format, or with values for it."""


error.__module__ = 'struct'

# Size and alignment in native mode, size in the others; None: only native.
_SIZES = {'x': (1, 1), 'c': (1, 1), 'b': (1, 1), 'B': (1, 1), '?': (1, 1), 'h': (2, 2), 'H': (2, 2), 'i': (4, 4),
          'I': (4, 4), 'l': (8, 4), 'L': (8, 4), 'q': (8, 8), 'Q': (8, 8), 'n': (8, None), 'N': (8, None),
          'P': (8, None), 'e': (2, 2), 'f': (4, 4), 'd': (8, 8), 's': (1, 1), 'p': (1, 1)}
_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}


def _compile(format):
    """Byte order, whether it is native, items (code, count or length, offset) and the whole size."""
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode('ascii')
    if not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    order, native, text = 'little', True, format
    if text[:1] in ('@', '=', '<', '>', '!') and text:
        native = text[0] == '@'
        order = 'big' if text[0] in '>!' else 'little'
        text = text[1:]
    items, size, count = [], 0, None
    for c in text:
        if c.isspace():
            if count is not None:
                raise error('repeat count given without format specifier')
            continue
        if c in '0123456789':
            count = (count or 0) * 10 + int(c)
            continue
        width = _SIZES.get(c, (None, None))[0 if native else 1]
        if width is None:
            raise error('bad char in struct format')
        if native and c not in 'xcbB?sp':
            size += -size % width
        n = 1 if count is None else count
        count = None
        if c in 'sp':
            items.append((c, n, size))
        elif c != 'x':
            items.extend((c, width, size + i * width) for i in range(n))
        size += n * width
    if count is not None:
        raise error('repeat count given without format specifier')
    return order, native, items, size


def _put(code, width, order, value, native):
    if code == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if code == '?':
        return b'\1' if value else b'\0'
    if code in 'sp':
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{code}' must be a bytes object")
        value = bytes(value)
        if code == 'p':
            value = value[:min(width - 1, 255)]
            value = bytes([len(value)]) + value if width else b''
        return value[:width].ljust(width, b'\0')
    if code in 'efd':
        if not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__'):
            raise error('required argument is not a float')
        bits = _float_bytes(float(value), width)
        if bits is None and native and code == 'f':
            bits = _float_bytes(float('inf') if value > 0 else float('-inf'), width)
        if bits is None:
            raise OverflowError(f'float too large to pack with {code} format')
        return bits if order == 'little' else bits[::-1]
    if not hasattr(type(value), '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    signed = code in 'bhilqn'
    low = -1 << 8 * width - 1 if signed else 0
    high = (1 << 8 * width - signed) - 1
    if not low <= value <= high:
        if code in _NAMES:
            raise error(f'{_NAMES[code]} format requires {low} <= number <= {high}')
        if code in 'qQnNP':
            raise error('argument out of range' if native else 'int too large to convert')
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(width, order, signed=signed)


def _get(code, width, order, data):
    if code == 'c' or code == 's':
        return data
    if code == '?':
        return data != b'\0'
    if code == 'p':
        return data[1:1 + min(data[0], width - 1)] if data else b''
    if code in 'efd':
        return _float_of(data if order == 'little' else data[::-1], width)
    return int.from_bytes(data, order, signed=code in 'bhilqn')


class Struct:
    """A format that is looked at once."""

    def __init__(self, format):
        self._order, self._native, self._items, self.size = _compile(format)
        self.format = format if isinstance(format, str) else bytes(format).decode()

    def _join(self, values, name):
        if len(values) != len(self._items):
            raise error(f'{name} expected {len(self._items)} items for packing (got {len(values)})')
        out = bytearray(self.size)
        for (code, width, at), value in zip(self._items, values):
            out[at:at + width] = _put(code, width, self._order, value, self._native)
        return out

    def pack(self, *values):
        """Return values as bytes."""
        return bytes(self._join(values, 'pack'))

    def pack_into(self, buffer, offset, /, *values):
        """Write values into a buffer."""
        data = self._join(values, 'pack_into')
        room = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'no space to pack {self.size} bytes at offset {offset}')
            if offset + room < 0:
                raise error(f'offset {offset} out of range for {room}-byte buffer')
            offset += room
        if room - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} '
                        f'bytes at offset {offset} (actual buffer size is {room})')
        buffer[offset:offset + self.size] = data

    def _split(self, data, start):
        return tuple([_get(code, width, self._order, data[start + at:start + at + width])
                      for code, width, at in self._items])

    def unpack(self, buffer, /):
        """Return the values that bytes stand for."""
        data = bytes(buffer)
        if len(data) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._split(data, 0)

    def unpack_from(self, /, buffer, offset=0):
        """Return the values that bytes stand for, from an offset on."""
        data = bytes(buffer)
        room = len(data)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'not enough data to unpack {self.size} bytes')
            if offset + room < 0:
                raise error(f'offset {offset} out of range for {room}-byte buffer')
            offset += room
        if room - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking '
                        f'{self.size} bytes at offset {offset} (actual buffer size is {room})')
        return self._split(data, offset)

    def iter_unpack(self, buffer, /):
        """Return an iterator of the values of each piece of a buffer."""
        data = bytes(buffer)
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return iter([self._split(data, at) for at in range(0, len(data), self.size)])

    def __repr__(self):
        return f'Struct({self.format!r})'


Struct.__module__ = '_struct'
_cache = {}


def _struct(format):
    found = _cache.get(format)
    if found is None:
        if len(_cache) >= 100:
            _cache.clear()
        found = _cache[format] = Struct(format)
    return found


def calcsize(format, /):
    """Return how many bytes a format stands for."""
    return _struct(format).size


def pack(format, /, *values):
    """Return values as bytes."""
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Write values into a buffer."""
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return the values that bytes stand for."""
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return the values that bytes stand for, from an offset on."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator of the values of each piece of a buffer."""
    return _struct(format).iter_unpack(buffer)
