"""How objects are taken apart, for `copy`."""

from _vm import _is_heap

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Say how objects of a type are taken apart."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that objects are made by something callable."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_union(obj):
    from functools import reduce
    from operator import or_
    return reduce, (or_, obj.__args__)


pickle(type(int | str), pickle_union)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_by_base(x, cls, base):
    """For the first protocols: by the nearest builtin base, and what that one makes of the object."""
    if base is cls and base is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    made = _reconstructor, (cls, base, None if base is object else base(x))
    if getattr(x, '__slots__', None) and cls.__getstate__ is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = x.__getstate__()
    return (*made, state) if state else made


def _ex_arguments(given):
    name = '__getnewargs_ex__'
    if not isinstance(given, tuple):
        raise TypeError(f'{name} should return a tuple, not {type(given).__name__!r}')
    if len(given) != 2:
        raise ValueError(f'{name} should return a tuple of length 2, not {len(given)}')
    for which, kind, item in zip(('first', 'second'), (tuple, dict), given):
        if not isinstance(item, kind):
            raise TypeError(f'{which} item of the tuple returned by {name} must be a {kind.__name__}, '
                            f'not {type(item).__name__!r}')
    return given


def _reduce(x, protocol):
    """What `object.__reduce_ex__` returns: how to make an object anew, its state, and its items."""
    cls = type(x)
    base = next(b for b in cls.__mro__ if not _is_heap(b))
    if protocol < 2:
        return _reduce_by_base(x, cls, base)
    kwargs = {}
    if (newargs := getattr(cls, '__getnewargs_ex__', None)) is not None:
        args, kwargs = _ex_arguments(newargs(x))
    elif (newargs := getattr(cls, '__getnewargs__', None)) is not None:
        args = newargs(x)
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    else:
        if base is memoryview:
            raise TypeError(f'cannot pickle {cls.__name__} objects')
        if base not in (object, list, dict, type(None)):
            name = cls.__name__ if _is_heap(cls) else repr(cls)[8:-2]
            raise TypeError(f"cannot pickle '{name}' object")
        args = ()
    state = x.__getstate__()
    items = iter(x) if issubclass(cls, list) else None
    pairs = iter(x.items()) if issubclass(cls, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs
