"""References that do not keep what they refer to alive, in CPython. Here they do: no program can tell when something is
collected (`__del__` and callbacks are never run), so whatever they refer to stays.
"""

from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping, MutableSet as _MutableSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

_no_refs = (int, float, complex, str, bytes, bytearray, tuple, list, dict, type(None), slice, range)


def _check(kind, obj):
    cls = type(obj)
    if cls in _no_refs or issubclass(cls, (int, tuple, str, bytes)) and cls.__flags__ & 512 == 0:
        raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")


class ref:
    """A callable that returns the object."""

    __slots__ = ('_obj', '_hash', '__callback__', '__weakref__')

    def __new__(cls, obj, callback=None, /, *args, **kwargs):
        _check(cls, obj)
        self = object.__new__(cls)
        self._obj = obj
        self._hash = None
        self.__callback__ = callback
        return self

    def __init__(self, obj, callback=None, /):
        pass

    def __call__(self):
        return self._obj

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._obj)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._obj == other._obj

    def __repr__(self):
        kind = type(self._obj)
        return f"<weakref at {id(self):#x}; to '{kind.__name__}' at {id(self._obj):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref


class KeyedRef(ref):
    """A reference that knows the key it stands under."""

    __slots__ = ('key',)

    def __new__(cls, obj, callback, key):
        self = ref.__new__(cls, obj, callback)
        self.key = key
        return self

    def __init__(self, obj, callback, key):
        pass


class WeakMethod(ref):
    """A reference to a bound method."""

    __slots__ = ('_method',)

    def __new__(cls, meth, callback=None):
        if not hasattr(meth, '__self__') or not hasattr(meth, '__func__'):
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ref.__new__(cls, meth.__self__, callback)
        self._method = meth
        return self

    def __call__(self):
        return self._method

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self._method == other._method

    __hash__ = ref.__hash__


def _forward(name):
    def method(self, *args):
        return getattr(object.__getattribute__(self, '_obj'), name)(*args)
    method.__name__ = name
    return method


def _operator(name):
    def method(self, *args):
        import operator
        unwrapped = [object.__getattribute__(a, '_obj') if type(a) in ProxyTypes else a for a in args]
        return getattr(operator, name)(object.__getattribute__(self, '_obj'), *unwrapped)
    method.__name__ = name
    return method


class ProxyType:
    """Stands for an object."""

    __slots__ = ('_obj', '__weakref__')

    def __init__(self, obj):
        object.__setattr__(self, '_obj', obj)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_obj'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_obj'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_obj'), name)

    def __repr__(self):
        obj = object.__getattribute__(self, '_obj')
        return f'<weakproxy at {id(self):#x} to {type(obj).__name__} at {id(obj):#x}>'

    def __str__(self):
        return str(object.__getattribute__(self, '_obj'))

    def __bool__(self):
        return bool(object.__getattribute__(self, '_obj'))

    def __hash__(self):
        raise TypeError("unhashable type: 'weakref.ProxyType'")

    for _name in ('__len__', '__iter__', '__next__', '__reversed__'):
        locals()[_name] = _forward(_name)
    for _name in ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__', '__getitem__', '__setitem__', '__delitem__',
                  '__contains__', '__add__', '__sub__', '__mul__', '__truediv__', '__floordiv__', '__mod__', '__pow__',
                  '__and__', '__or__', '__xor__', '__lshift__', '__rshift__', '__neg__', '__pos__', '__abs__',
                  '__invert__', '__index__'):
        locals()[_name] = _operator(_name)
    del _name


class CallableProxyType(ProxyType):
    """Stands for a callable."""

    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return object.__getattribute__(self, '_obj')(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None, /):
    """Return an object that stands for `obj`."""
    _check(ProxyType, obj)
    return (CallableProxyType if callable(obj) else ProxyType)(obj)


def getweakrefcount(obj, /):
    """Nothing counts references."""
    return 0


def getweakrefs(obj, /):
    """Nothing lists references."""
    return []


class _WeakMapping(_MutableMapping):
    """What both mappings do alike, over `self.data`."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def copy(self):
        """Return a shallow copy."""
        return type(self)(self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakMapping):
    """A mapping."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        _check(ref, value)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def valuerefs(self):
        """Return a list of references to the values."""
        return [KeyedRef(value, None, key) for key, value in self.data.items()]

    def itervaluerefs(self):
        """Iterate over references to the values."""
        return iter(self.valuerefs())


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose keys are compared as themselves are."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            return False
        return wanted in self.data

    def __iter__(self):
        for key in self.data:
            yield key()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def keyrefs(self):
        """Return a list of references to the keys."""
        return list(self.data)


class WeakSet(_MutableSet):
    """A set."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def add(self, item):
        """Add an element."""
        _check(ref, item)
        self.data.add(item)

    def discard(self, item):
        """Remove an element, if it is there."""
        self.data.discard(item)

    def update(self, other):
        """Add elements."""
        for item in other:
            self.add(item)

    def copy(self):
        """Return a copy."""
        return type(self)(self)

    def union(self, other):
        """Return what is in either."""
        return type(self)(self.data | set(other))

    def intersection(self, other):
        """Return what is in both."""
        return type(self)(self.data & set(other))

    def difference(self, other):
        """Return what is not in the other."""
        return type(self)(self.data - set(other))

    def symmetric_difference(self, other):
        """Return what is in one of them."""
        return type(self)(self.data ^ set(other))

    def issubset(self, other):
        """Return whether the other has all of it."""
        return self.data <= set(other)

    def issuperset(self, other):
        """Return whether it has all of the other."""
        return self.data >= set(other)

    def difference_update(self, other):
        """Remove elements."""
        self.data.difference_update(other)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """A callback that is run when it is called: nothing is collected before the program ends."""

    __slots__ = ('_info', 'atexit')

    def __init__(self, obj, func, /, *args, **kwargs):
        self._info = (obj, func, args, kwargs)
        self.atexit = True

    def __call__(self, _=None):
        info, self._info = self._info, None
        if info is not None:
            return info[1](*info[2], **info[3])

    def detach(self):
        """Forget it; return (obj, func, args, kwargs)."""
        info, self._info = self._info, None
        return info

    def peek(self):
        """Return (obj, func, args, kwargs)."""
        return self._info

    @property
    def alive(self):
        """Whether it has not been called."""
        return self._info is not None
