"""Generic (shallow and deep) copying operations."""

from copyreg import dispatch_table as _dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error
_absent = object()

_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(...),
           type(NotImplemented), type(len), type(lambda: 0), type((lambda: 0).__code__), type(int | str)}


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _rebuild(x, _reduced(x, cls), None)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    found = memo.get(id(x), _absent)
    if found is not _absent:
        return found
    if cls is list:
        y = []
        memo[id(x)] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[id(x)] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return _remember(x, y, memo)
    elif cls is tuple:
        y = [deepcopy(item, memo) for item in x]
        found = memo.get(id(x), _absent)
        if found is not _absent:
            return found
        for old, new in zip(x, y):
            if old is not new:
                y = tuple(y)
                break
        else:
            y = x
    elif issubclass(cls, type):
        return x
    elif (method := getattr(x, '__deepcopy__', None)) is not None:
        y = method(memo)
    elif cls is _bound_method:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        y = _rebuild(x, _reduced(x, cls), memo)
    return _remember(x, y, memo)


class _Method:
    def m(self):
        pass


_bound_method = type(_Method().m)


def _remember(x, y, memo):
    if y is not x:
        memo[id(x)] = y
        # Kept alive, so that no other object gets its id meanwhile.
        memo.setdefault(id(memo), []).append(x)
    return y


_NOT_COPIED = ('async_generator', 'cell', 'classmethod', 'coroutine', 'dict_items', 'dict_keys', 'dict_values', 'frame',
               'generator', 'mappingproxy', 'module', 'staticmethod', 'super', 'traceback')


def _reduced(x, cls):
    """(callable, args[, state[, list items[, dict items]]]) as `__reduce_ex__(4)` gives it."""
    reductor = _dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    for name in ('__reduce_ex__', '__reduce__'):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            return method(x, 4) if name == '__reduce_ex__' else method(x)
    if cls.__module__ == 'builtins' and cls.__name__ in _NOT_COPIED:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if cls is memoryview:
        raise TypeError('cannot pickle memoryview objects')
    if isinstance(x, BaseException):
        return cls, x.args, vars(x) or None
    for base in (list, dict, set, frozenset, bytearray):
        if issubclass(cls, base):
            break
    else:
        base = None
    args = ()
    newargs = getattr(cls, '__getnewargs__', None)
    kwargs = {}
    if (newargs_ex := getattr(cls, '__getnewargs_ex__', None)) is not None:
        args, kwargs = newargs_ex(x)
    elif newargs is not None:
        args = newargs(x)
    elif base is frozenset:
        args = (list(frozenset.__iter__(x)),)
    state = _state(x, cls)
    items = None
    pairs = None
    if base is list:
        items = list.__iter__(x)
    elif base is dict:
        pairs = dict.items(x)
    elif base is set:
        new = _new(cls, *args, **kwargs)
        set.update(new, set.__iter__(x))
        return (lambda: new), (), state
    elif base is bytearray:
        new = _new(cls)
        new[:] = bytearray(x)
        return (lambda: new), (), state
    return _new, (cls, *args), state, items, pairs, kwargs


def _new(cls, *args, **kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _state(x, cls):
    getter = getattr(cls, '__getstate__', None)
    if getter is not None and getter is not getattr(object, '__getstate__', None):
        return getter(x)
    attrs = getattr(x, '__dict__', None)
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            value = getattr(x, name, _absent)
            if value is not _absent:
                slots[name] = value
    if slots:
        return (dict(attrs) if attrs else None, slots)
    return dict(attrs) if attrs else None


def _rebuild(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    func, args, state, items, pairs, kwargs = (*reduced, None, None, None, None, None)[:6]
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args, **(kwargs or {}))
    if deep:
        # What is inside may refer to it.
        memo[id(x)] = y
        state = None if state is None else deepcopy(state, memo)
    if state is not None:
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    method = getattr(obj.__class__, '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return method(obj, **changes)
