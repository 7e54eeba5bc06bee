"""How objects are taken apart, for `copy`."""

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


def _reduce(x, protocol):
    """What `object.__reduce_ex__` returns: how to make an object anew, its state, and its items."""
    from copy import _state
    cls = type(x)
    if isinstance(x, BaseException):
        return (cls, x.args, vars(x)) if vars(x) else (cls, x.args)
    kwargs = {}
    if (newargs := getattr(cls, '__getnewargs_ex__', None)) is not None:
        args, kwargs = newargs(x)
    elif (newargs := getattr(cls, '__getnewargs__', None)) is not None:
        args = newargs(x)
    else:
        base = next((b for b in (bool, int, float, complex, str, bytes, tuple) if issubclass(cls, b)), None)
        args = () if base is None else (base(x),)
    state = _state(x, cls) if '__getstate__' not in vars(cls) else x.__getstate__()
    for base in (set, frozenset, bytearray):
        if issubclass(cls, base):
            return cls, (list(x),) if base is not bytearray else (bytes(x),), state
    items = list.__iter__(x) if issubclass(cls, list) else None
    pairs = iter(dict.items(x)) if issubclass(cls, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    if protocol < 2 and items is pairs is None and args == ():
        made = (_reconstructor, (cls, object, None))
        return made if state is None else (*made, state)
    return __newobj__, (cls, *args), state, items, pairs
