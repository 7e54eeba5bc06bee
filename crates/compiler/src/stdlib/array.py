"""Arrays of numbers of one size."""

from collections.abc import MutableSequence as _MutableSequence
from operator import index as _index
from struct import Struct as _Struct

typecodes = 'bBuhHiIlLqQfd'
_KINDS = {'b': ('signed char', 1), 'B': ('unsigned byte integer', 1), 'h': ('signed short', 2),
          'H': ('unsigned short', 2), 'i': ('signed int', 4), 'I': ('unsigned int', 4), 'l': ('signed long', 8),
          'L': ('unsigned long', 8), 'q': ('signed long long', 8), 'Q': ('unsigned long long', 8)}


class array:
    """A sequence of numbers (or of characters, `u`)."""

    __slots__ = ('typecode', 'itemsize', '_items', '__weakref__')

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not ' + (
                'str' if isinstance(typecode, str) else type(typecode).__name__))
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self = object.__new__(cls)
        self.typecode = typecode
        self.itemsize = 8 if typecode == 'd' else 4 if typecode in 'fu' else _KINDS[typecode][1]
        self._items = []
        if isinstance(initializer, str):
            if typecode != 'u':
                raise TypeError(f'cannot use a str to initialize an array with typecode {typecode!r}')
            self.fromunicode(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            if isinstance(initializer, array) and initializer.typecode == typecode:
                self._items = list(initializer._items)
            else:
                self.extend(initializer)
        return self

    def _check(self, value):
        code = self.typecode
        if code == 'u':
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError('array item must be a unicode character, not ' + type(value).__name__)
            return value
        if code == 'd':
            if not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__'):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            return float(value)
        if code == 'f':
            if not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__'):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            return _FLOAT.unpack(_narrow(float(value)))[0]
        value = _index(value)
        name, size = _KINDS[code]
        signed = code in 'bhilq'
        low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
        if code in 'qQ' and not low <= value <= high:
            raise OverflowError("can't convert negative int to unsigned" if value < 0 and code == 'Q' else
                                'int too big to convert')
        if value > high:
            raise OverflowError(f'{name} is greater than maximum')
        if value < low:
            raise OverflowError(f'{name} is less than minimum' if signed or size < 4 else
                                "can't convert negative value to unsigned int")
        return value

    def append(self, v, /):
        """Add a number at the end."""
        self._items.append(self._check(v))

    def extend(self, bb, /):
        """Add the numbers of an iterable at the end."""
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(list(bb._items))
        else:
            for v in bb:
                self.append(v)

    fromlist = extend

    def fromunicode(self, ustr, /):
        """Add the characters of a text."""
        if self.typecode != 'u':
            raise ValueError('fromunicode() may only be called on unicode type arrays')
        self._items.extend(ustr)

    def tounicode(self):
        """Return the characters as text."""
        if self.typecode != 'u':
            raise ValueError('tounicode() may only be called on unicode type arrays')
        return ''.join(self._items)

    def frombytes(self, buffer, /):
        """Add the numbers that bytes stand for."""
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode == 'u':
            self._items.extend(data.decode('utf-32-le'))
        else:
            self._items.extend(_layout(self.typecode, len(data) // self.itemsize).unpack(data))

    def tobytes(self):
        """Return the bytes that the numbers are."""
        if self.typecode == 'u':
            return ''.join(self._items).encode('utf-32-le')
        return _layout(self.typecode, len(self._items)).pack(*self._items)

    __bytes__ = tobytes

    def tolist(self):
        """Return the numbers as a list."""
        return list(self._items)

    def byteswap(self):
        """Reverse the bytes of each number."""
        size = self.itemsize
        data = self.tobytes()
        self._items.clear()
        self.frombytes(b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        """Return an address, which nothing can be done with, and how many numbers there are."""
        return id(self), len(self._items)

    def insert(self, i, v, /):
        """Insert a number."""
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        """Remove and return a number."""
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self._items) <= i < len(self._items):
            raise IndexError('pop index out of range')
        return self._items.pop(i)

    def remove(self, v, /):
        """Remove the first number that is equal."""
        if v not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Return where a number is first."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        """Return how often a number is there."""
        return self._items.count(v)

    def reverse(self):
        """Reverse the order."""
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._made(self._items[i])
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None
        except TypeError:
            raise TypeError('array indices must be integers') from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError(f'can only assign array (not "{type(v).__name__}") to array slice')
            if v.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            self._items[i] = list(v._items)
            return
        try:
            self._items[i] = self._check(v)
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, i):
        try:
            del self._items[i]
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def _made(self, items):
        out = array(self.typecode)
        out._items = items
        return out

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def _compared(name):
        def method(self, other):
            if not isinstance(other, array):
                return NotImplemented
            return getattr(self._items, name)(other._items)
        method.__name__ = name
        return method

    for _name in ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__'):
        locals()[_name] = _compared(_name)
    del _compared, _name
    __hash__ = None

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce_ex__(self, protocol):
        return array, (self.typecode, list(self._items))

    def __repr__(self):
        if not self._items:
            return f'array({self.typecode!r})'
        shown = ''.join(self._items) if self.typecode == 'u' else self._items
        return f'array({self.typecode!r}, {shown!r})'


array.__module__ = 'array'
_MutableSequence.register(array)
ArrayType = array
_FLOAT = _Struct('<f')


def _narrow(value):
    try:
        return _FLOAT.pack(value)
    except OverflowError:
        return _FLOAT.pack(float('inf') if value > 0 else float('-inf'))


def _layout(code, count):
    return _Struct(f'<{count}{"q" if code == "l" else "Q" if code == "L" else code}')
