"""Containers for special purposes, beside dict, list, set and tuple."""

import collections.abc as _abc
from _vm import _caller_module, _static_types
from keyword import iskeyword as _iskeyword

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

abc = _abc
_GenericAlias = type(list[int])
_absent = object()


# ── namedtuple ──

def _field(i):
    get = tuple.__getitem__
    return property(lambda self: get(self, i), _no_set, _no_delete, f'Alias for field number {i}')


def _no_set(self, value):
    raise AttributeError("can't set attribute")


def _no_delete(self):
    raise AttributeError("can't delete attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names, which are attributes."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(field_names):
            if not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in seen:
                field_names[i] = f'_{i}'
            seen.add(name)
    for name in [typename, *field_names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    for i, name in enumerate(field_names):
        if not rename and name[0] == '_':
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in field_names[:i]:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        without = len(field_names) - len(defaults)
        if without < 0:
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[without:], defaults))

    field_names = tuple(field_names)
    n = len(field_names)
    arg_list = ', '.join(field_names)
    if n == 1:
        arg_list += ','
    tuple_new = tuple.__new__
    new = eval(f'lambda _cls, {arg_list}: _new(_cls, ({arg_list}))',
               {'_new': tuple_new, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    new.__name__ = '__new__'
    new.__doc__ = f'Create new instance of {typename}({", ".join(field_names)})'
    if defaults is not None:
        new.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) == n:
            return result
        raise TypeError(f'Expected {n} arguments, got {len(result)}')

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(field_names, self)]
        replaced = self._make(values)
        if not kwds:
            return replaced
        raise ValueError(f'Got unexpected field names: {list(kwds)!r}')

    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'

    def __repr__(self):
        'The fields with their names.'
        shown = ', '.join([f'{name}={value!r}' for name, value in zip(field_names, tuple.__iter__(self))])
        return f'{self.__class__.__name__}({shown})'

    def _asdict(self):
        'The fields as a dict.'
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        'A plain tuple, for copies.'
        return tuple(self)

    for method in (new, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'

    namespace = {
        '__doc__': f'{typename}({", ".join(field_names)})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': new,
        '_make': _make,
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for i, name in enumerate(field_names):
        namespace[name] = _field(i)
    namespace['__module__'] = _caller_module() if module is None else module
    return type(typename, (tuple,), namespace)


# ── deque ──

class deque:
    """deque([iterable[, maxlen]]) --> deque object

    A list-like sequence optimized for data accesses near its endpoints."""

    # The items are `_items[_head:]`; what stands before is free room, so both ends are cheap.
    __slots__ = ('_items', '_head', '_max', '_version')
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._items = []
        self._head = 0
        self._max = None
        self._version = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._max = maxlen
        if self._items:
            self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        'maximum size of a deque or None if unbounded'
        return self._max

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def append(self, x, /):
        'Add an element to the right side of the deque.'
        self._items.append(x)
        self._version += 1
        if self._max is not None and len(self._items) - self._head > self._max:
            self.popleft()

    def appendleft(self, x, /):
        'Add an element to the left side of the deque.'
        items = self._items
        if not self._head:
            room = len(items) + 8
            items[:0] = [None] * room
            self._head = room
        self._head -= 1
        items[self._head] = x
        self._version += 1
        if self._max is not None and len(items) - self._head > self._max:
            self.pop()

    def pop(self):
        'Remove and return the rightmost element.'
        items = self._items
        if len(items) == self._head:
            raise IndexError('pop from an empty deque')
        self._version += 1
        return items.pop()

    def popleft(self):
        'Remove and return the leftmost element.'
        items = self._items
        head = self._head
        if len(items) == head:
            raise IndexError('pop from an empty deque')
        x = items[head]
        items[head] = None
        head += 1
        if head > 64 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        self._version += 1
        return x

    def extend(self, iterable, /):
        'Extend the right side of the deque with elements from the iterable'
        if iterable is self:
            iterable = list(iterable)
        self._version += 1
        if self._max is None:
            self._items.extend(iterable)
        else:
            for x in iterable:
                self.append(x)

    def extendleft(self, iterable, /):
        'Extend the left side of the deque with elements from the iterable'
        if iterable is self:
            iterable = list(iterable)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        'Remove all elements from the deque.'
        self._items = []
        self._head = 0
        self._version += 1

    def copy(self):
        'Return a shallow copy of a deque.'
        return self.__copy__()

    def __copy__(self):
        if self._max is None and type(self) is not deque:
            return type(self)(self)
        return type(self)(self, self._max)

    def _list(self):
        return self._items[self._head:]

    def count(self, x, /):
        'Return number of occurrences of value.'
        n = 0
        for item in self:
            if item is x or item == x:
                n += 1
        return n

    def index(self, x, start=0, stop=None, /):
        'Return first index of value.'
        n = len(self)
        if start < 0:
            start = max(start + n, 0)
        if stop is None:
            stop = n
        elif stop < 0:
            stop += n
        i = 0
        for item in self:
            if i >= stop:
                break
            if i >= start and (item is x or item == x):
                return i
            i += 1
        raise ValueError(f'{x!r} is not in deque')

    def insert(self, i, x, /):
        'Insert value before index'
        n = len(self)
        if self._max is not None and n >= self._max:
            raise IndexError('deque already at its maximum size')
        if i < 0:
            i = max(i + n, 0)
        self._items.insert(self._head + min(i, n), x)
        self._version += 1

    def remove(self, x, /):
        'Remove first occurrence of value.'
        i = 0
        version = self._version
        for item in self._list():
            same = item is x or item == x
            if self._version != version:
                raise IndexError('deque mutated during remove().')
            if same:
                del self._items[self._head + i]
                self._version += 1
                return
            i += 1
        raise ValueError(f'{x!r} is not in deque')

    def reverse(self):
        'Reverse *IN PLACE*'
        self._items = self._list()[::-1]
        self._head = 0
        self._version += 1

    def rotate(self, n=1, /):
        'Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.'
        if not isinstance(n, int):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        size = len(self)
        if size > 1:
            n %= size
            if n:
                if n == 1:
                    items = self._items
                    x = items.pop()
                    if self._head:
                        self._head -= 1
                        items[self._head] = x
                    else:
                        items.insert(0, x)
                else:
                    items = self._list()
                    self._items = items[-n:] + items[:-n]
                    self._head = 0
                self._version += 1

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def __iter__(self):
        return _deque_items(self)

    def __reversed__(self):
        return _deque_reversed(self)

    def __contains__(self, x):
        version = self._version
        for item in self._list():
            if item is x or item == x:
                return True
            if self._version != version:
                raise RuntimeError('deque mutated during iteration')
        return False

    def _at(self, i, what):
        if type(i) is not int:
            if not hasattr(type(i), '__index__'):
                raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'")
            i = i.__index__()
        n = len(self._items) - self._head
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError(what)
        return self._head + i

    def __getitem__(self, i):
        return self._items[self._at(i, 'deque index out of range')]

    def __setitem__(self, i, x):
        self._items[self._at(i, 'deque index out of range')] = x

    def __delitem__(self, i):
        del self._items[self._at(i, 'deque index out of range')]
        self._version += 1

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        new = type(self)((), self._max)
        new.extend(self._list() * n)
        return new

    __rmul__ = __mul__

    def __imul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        items = self._list() * n
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() == other._list()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() < other._list()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() <= other._list()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() > other._list()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() >= other._list()

    def __repr__(self):
        if id(self) in _shown:
            return '[...]'
        _shown.add(id(self))
        try:
            items = ', '.join([repr(x) for x in self._list()])
        finally:
            _shown.discard(id(self))
        limit = '' if self._max is None else f', maxlen={self._max}'
        return f'{type(self).__name__}([{items}]{limit})'

    def __reduce__(self):
        return type(self), ((), self._max) if self._max is not None else (), None, iter(self._list())

    __class_getitem__ = classmethod(_GenericAlias)


_shown = set()


def _deque_items(d):
    version = d._version
    i = d._head
    items = d._items
    while True:
        if d._version != version:
            raise RuntimeError('deque mutated during iteration')
        if i >= len(items):
            return
        yield items[i]
        i += 1


def _deque_reversed(d):
    version = d._version
    items = d._items
    i = len(items)
    while True:
        if d._version != version:
            raise RuntimeError('deque mutated during iteration')
        if i <= d._head:
            return
        i -= 1
        yield items[i]


_abc.MutableSequence.register(deque)


# ── dicts ──

class defaultdict(dict):
    """A dict that makes what d[key] does not find: by a call of `default_factory`, its first argument.

    The other arguments are those of dict().
    """

    __slots__ = ('default_factory', '__dict__')

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def copy(self):
        'Another one with the same items and factory.'
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        if id(self) in _shown:
            factory = '...'
        else:
            _shown.add(id(self))
            try:
                factory = repr(self.default_factory)
            finally:
                _shown.discard(id(self))
        return f'{type(self).__name__}({factory}, {dict.__repr__(self)})'

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())


def _union(cls, first, second):
    union = cls(first)
    union.update(second)
    return union


class OrderedDict(dict):
    'A dict that can change the order of its keys, and is equal only to one of the same order.'

    def setdefault(self, key, default=None):
        'The value of the key, which gets this one if it has none.'
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def popitem(self, last=True):
        'Take the last item out, or the first: key and value.'
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        'Make a key the last, or the first.'
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = dict(self)
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def pop(self, key, default=_absent):
        'Take a key out: its value, or the default.'
        if dict.__contains__(self, key):
            value = self[key]
            del self[key]
            return value
        if default is not _absent:
            return default
        if hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def copy(self):
        'Another one with the same items.'
        new = self.__class__(self)
        attributes = vars(self)
        if attributes:
            vars(new).update(attributes)
        return new

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        'One with these keys and one value.'
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __repr__(self):
        if id(self) in _shown:
            return '...'
        if not self:
            return f'{type(self).__name__}()'
        _shown.add(id(self))
        try:
            return f'{type(self).__name__}({dict(self.items())!r})'
        finally:
            _shown.discard(id(self))

    def __or__(self, other):
        return _union(self.__class__, self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return _union(self.__class__, other, self) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), vars(self) or None, None, iter(self.items())


def _count_elements(mapping, iterable):
    'Add 1 to the count of each item.'
    for item in iterable:
        mapping[item] = 1 + mapping.get(item, 0)


_equal, _at_most, _at_least = (lambda a, b: a == b), (lambda a, b: a <= b), (lambda a, b: a >= b)


def _holds(counter, other, comparison):
    """Whether a comparison holds between the counts of every item that one of them has."""
    if isinstance(other, Counter):
        return all(comparison(counter[item], other[item]) for items in (counter, other) for item in items)
    return NotImplemented


def _holds_and_differs(counter, other, comparison):
    holds = _holds(counter, other, comparison)
    return counter != other if holds is True else holds


def _joined(counter, other, join, alone):
    """A counter of what is above 0: the counts of items of both joined, those of the other's alone changed."""
    if not isinstance(other, Counter):
        return NotImplemented
    counts = [(item, join(count, other[item])) for item, count in counter.items()]
    if alone is not None:
        counts += [(item, alone(count)) for item, count in other.items() if item not in counter]
    return _above_zero(counts)


def _above_zero(counts):
    result = Counter()
    for item, count in counts:
        if count > 0:
            result[item] = count
    return result


class Counter(dict):
    '''A dict of how often items are there. What is not in it, is there 0 times.

    Counts may be any numbers; arithmetic with counters keeps those above 0.
    '''

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    @classmethod
    def fromkeys(cls, iterable, v=None):
        # What the counts should be, nobody could say.
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        'Add the counts of a mapping, or 1 for each item.'
        if isinstance(iterable, _abc.Mapping):
            if not self:
                super().update(iterable)
            else:
                for item, count in iterable.items():
                    self[item] = count + self.get(item, 0)
        elif iterable is not None:
            get = self.get
            for item in iterable:
                self[item] = get(item, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        'Take away the counts of a mapping, or 1 for each item; counts may become negative.'
        get = self.get
        if isinstance(iterable, _abc.Mapping):
            for item, count in iterable.items():
                self[item] = get(item, 0) - count
        elif iterable is not None:
            for item in iterable:
                self[item] = get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def __delitem__(self, item):
        'What is there 0 times can be deleted too.'
        if item in self:
            super().__delitem__(item)

    def total(self):
        'How many there are in all.'
        return sum(self.values())

    def elements(self):
        'Every item, as often as it is there.'
        for item, count in self.items():
            for _ in range(count):
                yield item

    def most_common(self, n=None):
        'Items and their counts, the most frequent first; so many of them, or all.'
        ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ranked if n is None else ranked[:max(n, 0)]

    def copy(self):
        'Another counter with the same counts.'
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + '()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that have no order.
            shown = dict(self)
        return f'{name}({shown!r})'

    # ── comparisons, count by count ──

    def __eq__(self, other):
        return _holds(self, other, _equal)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        return _holds(self, other, _at_most)

    def __ge__(self, other):
        return _holds(self, other, _at_least)

    def __lt__(self, other):
        return _holds_and_differs(self, other, _at_most)

    def __gt__(self, other):
        return _holds_and_differs(self, other, _at_least)

    # ── arithmetic ──

    def __add__(self, other):
        return _joined(self, other, lambda a, b: a + b, lambda count: count)

    def __sub__(self, other):
        return _joined(self, other, lambda a, b: a - b, lambda count: 0 - count)

    def __or__(self, other):
        return _joined(self, other, lambda a, b: b if a < b else a, lambda count: count)

    def __and__(self, other):
        return _joined(self, other, lambda a, b: a if a < b else b, None)

    def __pos__(self):
        'Without what is not above 0.'
        return _above_zero(self.items())

    def __neg__(self):
        'What is below 0, with its counts turned around.'
        return _above_zero([(item, 0 - count) for item, count in self.items()])

    def _keep_positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._keep_positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._keep_positive()

    def __iand__(self, other):
        for item, count in self.items():
            if other[item] < count:
                self[item] = other[item]
        return self._keep_positive()


class ChainMap(_abc.MutableMapping):
    '''Mappings behind each other: what the first has not is looked for in the next. Only the first is changed.

    They are the list `maps`.
    '''

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    # ── reading ──

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def get(self, key, default=None):
        if key not in self:
            return default
        return self[key]

    def __bool__(self):
        return any(self.maps)

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        # The last mapping's keys come first.
        keys = {}
        for mapping in self.maps[::-1]:
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __repr__(self):
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            shown = ', '.join([repr(mapping) for mapping in self.maps])
        finally:
            _shown.discard(id(self))
        return f'{self.__class__.__name__}({shown})'

    # ── other chains ──

    @classmethod
    def fromkeys(cls, iterable, value=None):
        'A chain of one dict, of these keys and one value.'
        first = dict.fromkeys(iterable, value)
        return cls(first)

    def new_child(self, m=None, **kwargs):
        'A chain that begins with another mapping, or a new dict. Arguments by keyword go into it.'
        first = kwargs if m is None else m
        if first is not kwargs and kwargs:
            first.update(kwargs)
        return self.__class__(first, *self.maps)

    @property
    def parents(self):
        'The chain without its first mapping.'
        _, *others = self.maps or [None]
        return self.__class__(*others)

    def copy(self):
        'A chain of a copy of the first mapping, and the others.'
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def __or__(self, other):
        if isinstance(other, _abc.Mapping):
            chain = self.copy()
            chain |= other
            return chain
        return NotImplemented

    def __ror__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        flat = dict(other)
        for mapping in self.maps[::-1]:
            flat.update(mapping)
        return self.__class__(flat)

    # ── changing the first mapping ──

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def pop(self, key, *args):
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        self.maps[0].clear()


# ── classes to derive from ──

def _copied(wrapper, data):
    """Another wrapper with the same attributes, but for what it wraps."""
    cls = type(wrapper)
    other = cls.__new__(cls)
    vars(other).update(vars(wrapper), data=data)
    return other


class UserDict(_abc.MutableMapping):
    """A dict for subclasses to change: the real one is `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in (dict, kwargs or None):
            if given is not None:
                self.update(given)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def get(self, key, default=None):
        if key not in self:
            return default
        return self[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __contains__(self, key):
        return key in self.data

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __iter__(self):
        return iter(self.data)

    def __copy__(self):
        return _copied(self, self.data.copy())

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        # A subclass may do more with its items than keep them.
        kept, self.data = self.data, {}
        try:
            other = self.__copy__()
        finally:
            self.data = kept
        other.update(self)
        return other

    def __or__(self, other):
        other = other.data if isinstance(other, UserDict) else other
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = other.data if isinstance(other, UserDict) else other
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self


class UserList(_abc.MutableSequence):
    """A list for subclasses to change: the real one is `data`."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data += initlist.data if isinstance(initlist, UserList) else initlist

    def _plain(self, other):
        return other.data if isinstance(other, UserList) else other

    def _items(self, other):
        plain = self._plain(other)
        return plain if isinstance(plain, list) else list(plain)

    # ── comparisons ──

    def __eq__(self, other):
        return self.data == self._plain(other)

    def __lt__(self, other):
        return self.data < self._plain(other)

    def __gt__(self, other):
        return self.data > self._plain(other)

    def __le__(self, other):
        return self.data <= self._plain(other)

    def __ge__(self, other):
        return self.data >= self._plain(other)

    # ── items ──

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def index(self, item, *args):
        return self.data.index(item, *args)

    def count(self, item):
        return self.data.count(item)

    def __repr__(self):
        return repr(self.data)

    # ── other lists ──

    def __add__(self, other):
        return self.__class__(self.data + self._items(other))

    def __radd__(self, other):
        return self.__class__(self._items(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __copy__(self):
        return _copied(self, self.data[:])

    def copy(self):
        return self.__class__(self)

    # ── changes ──

    def extend(self, other):
        self.data.extend(self._plain(other))

    def __iadd__(self, other):
        self.data += self._items(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def insert(self, i, item):
        self.data.insert(i, item)

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def remove(self, item):
        self.data.remove(item)

    def reverse(self):
        self.data.reverse()

    def clear(self):
        self.data.clear()


def _text(value):
    return value.data if isinstance(value, UserString) else value


class UserString(_abc.Sequence):
    """A str for subclasses to change: the real one is `data`."""

    def __init__(self, seq):
        text = _text(seq)
        self.data = text if isinstance(text, str) else str(text)

    # ── conversions ──

    def __repr__(self):
        return repr(self.data)

    def __str__(self):
        return str(self.data)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding or 'utf-8', errors or 'strict')

    def __complex__(self):
        return complex(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    # ── comparisons ──

    def __hash__(self):
        return hash(self.data)

    def __eq__(self, string):
        return self.data == _text(string)

    def __lt__(self, string):
        return self.data < _text(string)

    def __gt__(self, string):
        return self.data > _text(string)

    def __le__(self, string):
        return self.data <= _text(string)

    def __ge__(self, string):
        return self.data >= _text(string)

    # ── as a sequence ──

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __contains__(self, char):
        return _text(char) in self.data

    def __add__(self, other):
        other = _text(other)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    # ── what takes arguments by keyword ──

    def count(self, sub, *args):
        return self.data.count(_text(sub), *args)

    def index(self, sub, *args):
        return self.data.index(_text(sub), *args)

    def rindex(self, sub, *args):
        return self.data.rindex(_text(sub), *args)

    def find(self, sub, *args):
        return self.data.find(_text(sub), *args)

    def rfind(self, sub, *args):
        return self.data.rfind(_text(sub), *args)

    def startswith(self, prefix, *args):
        return self.data.startswith(prefix, *args)

    def endswith(self, suffix, *args):
        return self.data.endswith(suffix, *args)

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def partition(self, sep):
        return self.data.partition(sep)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def join(self, seq):
        return self.data.join(seq)

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(_text(old), _text(new), maxsplit))

    # ── templates ──

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def translate(self, *args):
        return self.__class__(self.data.translate(*args))

    maketrans = str.maketrans


def _user_string_methods():
    # Methods that give text back as the class's own, and tests that give a bool.
    def text(name):
        def method(self, *args):
            return self.__class__(getattr(self.data, name)(*[_text(a) for a in args]))
        return method

    def test(name):
        def method(self):
            return getattr(self.data, name)()
        return method

    for name in ('capitalize', 'casefold', 'center', 'expandtabs', 'ljust', 'lower', 'lstrip', 'removeprefix',
                 'removesuffix', 'rjust', 'rstrip', 'strip', 'swapcase', 'title', 'upper', 'zfill'):
        _install(text(name), name)
    for name in ('isalpha', 'isalnum', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric',
                 'isprintable', 'isspace', 'istitle', 'isupper'):
        _install(test(name), name)


def _install(method, name):
    method.__name__ = name
    method.__qualname__ = f'UserString.{name}'
    setattr(UserString, name, method)


_user_string_methods()


_static_types(deque, defaultdict, OrderedDict)
