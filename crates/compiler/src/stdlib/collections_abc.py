"""The abstract base classes of what can be iterated, counted, called, awaited and hashed, and of the collections."""

from abc import ABCMeta, abstractmethod
from _vm import _set_pattern

GenericAlias = type(list[int])
_EllipsisType = type(...)
_absent = object()

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable',
           'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set',
           'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView',
           'Sequence', 'MutableSequence', 'ByteString', 'Buffer']


def _has_methods(cls, names):
    """Whether a class is one by its methods: all of `names` are there, and none is None, which says that it is not."""
    for name in names:
        for base in cls.__mro__:
            found = base.__dict__.get(name, cls)
            if found is not cls:
                break
        else:
            return NotImplemented
        if found is None:
            return NotImplemented
    return True


def _by_methods(*names):
    """Class decorator: whatever has these methods counts as a subclass of the class, though not of those below it."""
    def decorate(abc):
        def __subclasshook__(cls, C):
            return _has_methods(C, names) if cls is abc else NotImplemented
        __subclasshook__.__qualname__ = f'{abc.__name__}.__subclasshook__'
        abc.__subclasshook__ = classmethod(__subclasshook__)
        return abc
    return decorate


def _raise(typ, val, tb):
    """What `throw(typ, val, tb)` raises."""
    if val is None and tb is None:
        raise typ
    error = typ() if val is None else val
    raise error if tb is None else error.with_traceback(tb)


# ── one method ──

@_by_methods('__hash__')
class Hashable(metaclass=ABCMeta):
    """Objects with a hash."""

    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_by_methods('__len__')
class Sized(metaclass=ABCMeta):
    """Objects with a length."""

    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_by_methods('__contains__')
class Container(metaclass=ABCMeta):
    """Objects that `in` can be asked of."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


@_by_methods('__buffer__')
class Buffer(metaclass=ABCMeta):
    """Objects whose bytes a memoryview can be taken of."""

    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /):
        raise NotImplementedError


# ── iteration ──

@_by_methods('__iter__')
class Iterable(metaclass=ABCMeta):
    """Objects that a `for` can go over."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


@_by_methods('__reversed__', '__iter__')
class Reversible(Iterable):
    """Iterables that can be gone over from the end as well."""

    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_by_methods('__len__', '__iter__', '__contains__')
class Collection(Sized, Iterable, Container):
    """Iterables with a length, of which `in` can be asked."""

    __slots__ = ()


@_by_methods('__next__', '__iter__')
class Iterator(Iterable):
    """What gives one item after the other. Missing: __next__."""

    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """The next item; StopIteration if there is none."""
        raise StopIteration


@_by_methods('__iter__', '__next__', 'send', 'throw', 'close')
class Generator(Iterator):
    """An iterator that values and exceptions can be sent into. Missing: send and throw."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Go on with `value` as the result of the yield; returns what is yielded next, or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception at the yield; returns what is yielded next, or raises StopIteration."""
        _raise(typ, val, tb)

    def __next__(self):
        """Go on with None as the result of the yield."""
        return self.send(None)

    def close(self):
        """End it: GeneratorExit is thrown in, and has to come out again."""
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError('generator ignored GeneratorExit')


# ── asynchronous ──

@_by_methods('__await__')
class Awaitable(metaclass=ABCMeta):
    """Objects that can be awaited."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


@_by_methods('__await__', 'send', 'throw', 'close')
class Coroutine(Awaitable):
    """What an `async def` function returns. Missing: __await__, send and throw."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Go on with `value` as the result of what is awaited; returns what it waits for next, or raises
        StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception at what is awaited; returns what it waits for next, or raises StopIteration."""
        _raise(typ, val, tb)

    def close(self):
        """End it: GeneratorExit is thrown in, and has to come out again."""
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError('coroutine ignored GeneratorExit')


@_by_methods('__aiter__')
class AsyncIterable(metaclass=ABCMeta):
    """Objects that an `async for` can go over."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_by_methods('__aiter__', '__anext__')
class AsyncIterator(AsyncIterable):
    """What gives one item after the other to those who await them. Missing: __anext__."""

    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """The next item; StopAsyncIteration if there is none."""
        raise StopAsyncIteration


@_by_methods('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
class AsyncGenerator(AsyncIterator):
    """An asynchronous iterator that values and exceptions can be sent into. Missing: asend and athrow."""

    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        """Go on with `value` as the result of the yield; gives what is yielded next, or raises StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Go on with an exception at the yield; gives what is yielded next, or raises StopAsyncIteration."""
        _raise(typ, val, tb)

    async def __anext__(self):
        """Go on with None as the result of the yield."""
        return await self.asend(None)

    async def aclose(self):
        """End it: GeneratorExit is thrown in, and has to come out again."""
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


# ── callables ──

def _is_param_expr(obj):
    # `typing` is not imported for this.
    return obj is ... or isinstance(obj, list) or type(obj).__module__ == 'typing' and \
        type(obj).__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def _type_repr(obj):
    if obj is ...:
        return '...'
    if isinstance(obj, type):
        name = obj.__qualname__
        return name if obj.__module__ == 'builtins' else f'{obj.__module__}.{name}'
    return obj.__name__ if isinstance(obj, type(_type_repr)) else repr(obj)


def _takes_any(args):
    """Whether the arguments of a Callable are left open: `...` or a parameter specification stands for them."""
    return len(args) == 2 and _is_param_expr(args[0])


class _CallableGenericAlias(GenericAlias):
    """`Callable[[arguments], result]`: its `__args__` are the arguments, one by one, and the result."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        if isinstance(params, (tuple, list)):
            args = (*params, result)
        elif not _is_param_expr(params):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params}')
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if _takes_any(self.__args__):
            return super().__repr__()
        *params, result = [_type_repr(a) for a in self.__args__]
        return f"collections.abc.Callable[[{', '.join(params)}], {result}]"

    def __reduce__(self):
        *params, result = self.__args__
        return _CallableGenericAlias, (Callable, self.__args__ if _takes_any(self.__args__) else (params, result))

    def __getitem__(self, item):
        args = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(args[0], (tuple, list)):
            args = (args[:-1], args[-1])
        return _CallableGenericAlias(Callable, args)


@_by_methods('__call__')
class Callable(metaclass=ABCMeta):
    """Objects that can be called."""

    __slots__ = ()
    __class_getitem__ = classmethod(_CallableGenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


# ── sequences ──

class Sequence(Reversible, Collection):
    """A collection whose items have an index. Missing: __getitem__ and __len__."""

    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        at = 0
        try:
            while True:
                yield self[at]
                at += 1
        except IndexError:
            pass

    def __reversed__(self):
        at = len(self)
        while at > 0:
            at -= 1
            yield self[at]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def count(self, value):
        """How many items are equal to `value`."""
        found = 0
        for item in self:
            if item is value or item == value:
                found += 1
        return found

    def index(self, value, start=0, stop=None):
        """Where the first item from `start` and before `stop` is that is equal to `value`; ValueError if none is."""
        at, end = start, stop
        if at is not None and at < 0:
            at = max(at + len(self), 0)
        if end is not None and end < 0:
            end += len(self)
        while end is None or at < end:
            try:
                item = self[at]
            except IndexError:
                break
            if item is value or item == value:
                return at
            at += 1
        raise ValueError


class ByteString(Sequence):
    """What bytes and bytearray have in common."""

    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence that can be changed. Missing besides a Sequence's: __setitem__, __delitem__ and insert."""

    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        """Put `value` before the item that is at `index` now."""
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    def append(self, value):
        """Put `value` at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put all of `values` at the end, one after the other."""
        # Those of itself are taken before it grows.
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Take an item away, the last if no index is given, and return it; IndexError if it is not there."""
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        """Take the first item away that is equal to `value`; ValueError if none is."""
        at = self.index(value)
        del self[at]

    def clear(self):
        """Take all items away, from the end."""
        try:
            while True:
                self.pop()
        except IndexError:
            return

    def reverse(self):
        """Turn the order around, in place."""
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low += 1
            high -= 1


# ── sets ──

def _operand(left, other):
    """The other operand of a set's operator as a set; None if it is nothing to make one of."""
    if isinstance(other, Set):
        return other
    return left._from_iterable(other) if isinstance(other, Iterable) else None


class Set(Collection):
    """A collection without order or repetition. Missing: __contains__, __iter__ and __len__."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """An instance of the class from any iterable: override it where the constructor does not take one."""
        return cls(it)

    def _hash(self):
        """A hash for subclasses that want one: equal sets hash alike whatever their class and order."""
        return hash(frozenset(self))

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(item in other for item in self)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(item in self for item in other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) < len(other) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) > len(other) and self.__ge__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def isdisjoint(self, other):
        """Whether no item of `other` is in the set."""
        for item in other:
            if item in self:
                return False
        return True

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for operand in (self, other) for item in operand)
        return NotImplemented

    def __sub__(self, other):
        without = _operand(self, other)
        if without is None:
            return NotImplemented
        return self._from_iterable(item for item in self if item not in without)

    def __rsub__(self, other):
        whole = _operand(self, other)
        if whole is None:
            return NotImplemented
        return self._from_iterable(item for item in whole if item not in self)

    def __xor__(self, other):
        second = _operand(self, other)
        return NotImplemented if second is None else (self - second) | (second - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


class MutableSet(Set):
    """A set that can be changed. Missing besides a Set's: add and discard."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Have `value` in the set."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Have `value` not in the set, whether or not it was."""
        raise NotImplementedError

    def remove(self, value):
        """Take `value` away; KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Take some item away and return it; KeyError if there is none."""
        it = iter(self)
        try:
            item = next(it)
        except StopIteration:
            raise KeyError from None
        self.discard(item)
        return item

    def clear(self):
        """Take all items away, one by one."""
        try:
            while True:
                self.pop()
        except KeyError:
            return

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it):
        for item in self - it:
            self.discard(item)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for item in it:
            self.discard(item)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        # Not `_operand`: what is no iterable is an error, and says so.
        for item in it if isinstance(it, Set) else self._from_iterable(it):
            change = self.discard if item in self else self.add
            change(item)
        return self


# ── mappings ──

class Mapping(Collection):
    """A collection of keys with a value each. Missing: __getitem__, __iter__ and __len__."""

    __slots__ = ()
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def get(self, key, default=None):
        """The value of a key, or `default` if the key is not there."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """A view of the keys, which is a set."""
        return KeysView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def items(self):
        """A view of the pairs of key and value, which is a set."""
        return ItemsView(self)


class MappingView(Sized):
    """What the views of a mapping have in common: they have its length, and see its changes."""

    __slots__ = ('_mapping',)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'

    def __len__(self):
        return len(self._mapping)


def _as_set(cls, it):
    """What operators of a view give: views of nothing cannot be made."""
    return set(it)


class KeysView(MappingView, Set):
    """The keys of a mapping."""

    __slots__ = ()
    _from_iterable = classmethod(_as_set)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    """The pairs of key and value of a mapping."""

    __slots__ = ()
    _from_iterable = classmethod(_as_set)

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value


class ValuesView(MappingView, Collection):
    """The values of a mapping."""

    __slots__ = ()

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]

    def __contains__(self, value):
        mapping = self._mapping
        for key in mapping:
            found = mapping[key]
            if found is value or found == value:
                return True
        return False


class MutableMapping(Mapping):
    """A mapping that can be changed. Missing besides a Mapping's: __setitem__ and __delitem__."""

    __slots__ = ()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def pop(self, key, default=_absent):
        """Take a key away and return its value; if it is not there, `default`, or KeyError without one."""
        try:
            found = self[key]
        except KeyError:
            if default is not _absent:
                return default
            raise
        del self[key]
        return found

    def popitem(self):
        """Take some key away and return the pair of it and its value; KeyError if there is none."""
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        item = key, self[key]
        del self[key]
        return item

    def clear(self):
        """Take all keys away, one by one."""
        try:
            while True:
                self.popitem()
        except KeyError:
            return

    def setdefault(self, key, default=None):
        """The value of a key, which is `default` from now on if the key is not there."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        """Set what `other` has, a mapping, anything with keys(), or pairs of key and value; then the keywords."""
        if isinstance(other, Mapping):
            keys = other
        else:
            keys = other.keys() if hasattr(other, 'keys') else None
        if keys is None:
            for key, value in other:
                self[key] = value
        else:
            for key in keys:
                self[key] = other[key]
        for key, value in kwds.items():
            self[key] = value


# ── the builtin classes ──

# What `match` takes for sequences and mappings.
_set_pattern(Sequence, False)
_set_pattern(Mapping, True)


async def _coroutine():
    pass


def _declare(abc, *classes):
    # `register()` without its questions: nothing of this is registered yet.
    abc._abc_impl.registry.extend(classes)


_c = _coroutine()
_declare(Coroutine, type(_c))
_c.close()
_declare(Generator, type((lambda: (yield))()))
_declare(Buffer, bytes, bytearray, memoryview)
_declare(Set, frozenset, type({}.keys()), type({}.items()))
_declare(MutableSet, set)
_declare(KeysView, type({}.keys()))
_declare(ItemsView, type({}.items()))
_declare(ValuesView, type({}.values()))
_declare(MutableMapping, dict)
_declare(Mapping, type(type.__dict__))
_declare(Sequence, tuple, str, range, memoryview)
_declare(ByteString, bytes, bytearray)
_declare(MutableSequence, list, bytearray)
del _c
