"""Tools for working with functions and callable objects."""

from abc import get_cache_token
from _vm import _builtin_functions, _static_types
from reprlib import recursive_repr

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_absent = object()
_GenericAlias = type(list[int])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a function look like the one that it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    for name in updated:
        more = getattr(wrapped, name, {})
        getattr(wrapper, name).update(more)
    # Last, as the update may have brought one.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that does what update_wrapper() does."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


# ── total_ordering ──

def _derived(name, root, negate, and_eq):
    """`name` out of `root`: `a > b` is `not a < b and a != b`, and so on."""
    if and_eq is None:
        def method(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else not result if negate else result
    elif and_eq:
        def method(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            return (not result if negate else result) and self != other
    else:
        def method(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            return (not result if negate else result) or self == other
    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = getattr(int, name).__doc__
    return method


_ORDERINGS = {
    '__lt__': (('__gt__', True, True), ('__le__', False, False), ('__ge__', True, None)),
    '__le__': (('__ge__', True, False), ('__lt__', False, True), ('__gt__', True, None)),
    '__gt__': (('__lt__', True, True), ('__ge__', False, False), ('__le__', True, None)),
    '__ge__': (('__le__', True, False), ('__gt__', False, True), ('__lt__', True, None)),
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = {op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, negate, and_eq in _ORDERINGS[root]:
        if name not in roots:
            setattr(cls, name, _derived(name, root, negate, and_eq))
    return cls


class _Key:
    __slots__ = ('obj', '_cmp')
    __hash__ = None

    def __init__(self, cmp, obj):
        self._cmp = cmp
        self.obj = obj

    def _compared(self, other):
        if not isinstance(other, _Key):
            raise TypeError('other argument must be K instance')
        return self._cmp(self.obj, other.obj)

    def __lt__(self, other):
        return self._compared(other) < 0

    def __gt__(self, other):
        return self._compared(other) > 0

    def __eq__(self, other):
        return self._compared(other) == 0

    def __le__(self, other):
        return self._compared(other) <= 0

    def __ge__(self, other):
        return self._compared(other) >= 0


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function"""
    return lambda obj: _Key(mycmp, obj)


def reduce(function, sequence, initial=_absent, /):
    """Apply a function of two arguments cumulatively to the items of a sequence, from left to right."""
    try:
        it = iter(sequence)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _absent:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for x in it:
        value = function(value, x)
    return value


# ── partial ──

_set = object.__setattr__


class partial:
    """New function with partial application of the given arguments and keywords."""

    __slots__ = 'func', 'args', 'keywords', '__dict__', '__weakref__'

    def __new__(cls, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        args = tuple(args)
        if isinstance(func, partial) and not vars(func):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        _set(self, 'func', func)
        _set(self, 'args', args)
        _set(self, 'keywords', keywords)
        return self

    def __setattr__(self, name, value):
        if name in ('func', 'args', 'keywords'):
            raise AttributeError('readonly attribute')
        _set(self, name, value)

    def __delattr__(self, name):
        if name in ('func', 'args', 'keywords'):
            raise AttributeError('readonly attribute')
        object.__delattr__(self, name)

    def __call__(self, /, *args, **keywords):
        if not self.keywords:
            return self.func(*self.args, *args, **keywords)
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        args = [repr(self.func)]
        args.extend([repr(x) for x in self.args])
        args.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        name = 'functools.partial' if cls is partial else f'{cls.__module__}.{cls.__qualname__}'
        if cls is not partial:
            name = cls.__qualname__
        return f"{name}({', '.join(args)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, vars(self) or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError('argument to __setstate__ must be a tuple')
        if len(state) != 4:
            raise TypeError(f'expected 4 items in state, got {len(state)}')
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple) or
                keywords is not None and not isinstance(keywords, dict) or
                namespace is not None and not isinstance(namespace, dict)):
            raise TypeError('invalid partial state')
        args = tuple(args)
        if keywords is None:
            keywords = {}
        elif type(keywords) is not dict:
            keywords = dict(keywords)
        self.__dict__.clear()
        if namespace:
            self.__dict__.update(namespace)
        _set(self, 'func', func)
        _set(self, 'args', args)
        _set(self, 'keywords', keywords)

    __class_getitem__ = classmethod(_GenericAlias)


class partialmethod:
    """A method that is called with these arguments before its own."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            # One of one is one.
            args, keywords = func.args + args, {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join([f'{k}={v!r}' for k, v in self.keywords.items()])
        cls = self.__class__
        return f'{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})'

    def _as_method(self):
        def method(self, /, *args, **keywords):
            return partial_method.func(self, *partial_method.args, *args, **{**partial_method.keywords, **keywords})
        partial_method = self
        method.__isabstractmethod__ = self.__isabstractmethod__
        method._partialmethod = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            new = get(obj, cls)
            if new is not self.func:
                result = partial(new, *self.args, **self.keywords)
                try:
                    result.__self__ = new.__self__
                except AttributeError:
                    pass
                return result
        return self._as_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(_GenericAlias)


# ── caches ──

_cache_info_class = None


def _CacheInfo(*fields, **named):
    # `collections` is large: only who asks for figures pays for it.
    global _cache_info_class
    if _cache_info_class is None:
        from collections import namedtuple
        _cache_info_class = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _cache_info_class(*fields, **named)


_mark = (object(),)


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += _mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args])
        if kwds:
            key += tuple([type(v) for v in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    If *maxsize* is set to None, the LRU features are disabled and the cache
    can grow without bound.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return wrapper
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return wrapper
    return decorate


class _lru_cache_wrapper:
    """The cached function: a dict in order of use."""

    def __init__(self, function, maxsize, typed):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = self._misses = 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **kwds):
        key = args
        if kwds or self._typed or len(args) == 1:
            key = _make_key(args, kwds, self._typed)
        cache = self._cache
        value = cache.get(key, _absent)
        if value is not _absent:
            self._hits += 1
            if self._maxsize is not None:
                # The last one used is the newest entry.
                if cache.pop(key, _absent) is not _absent:
                    cache[key] = value
            return value
        self._misses += 1
        value = self._function(*args, **kwds)
        maxsize = self._maxsize
        if maxsize is None:
            cache[key] = value
        elif maxsize:
            if key not in cache:
                if len(cache) >= maxsize:
                    del cache[next(iter(cache))]
                cache[key] = value
        return value

    def cache_info(self):
        """Report cache statistics"""
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._cache.clear()
        self._hits = self._misses = 0

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return _bound_method(self, obj)

    def __repr__(self):
        return f'<functools._lru_cache_wrapper object at {id(self):#x}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_lru_cache_wrapper.__module__ = 'functools'
_bound_method = type(_lru_cache_wrapper(len, 0, False).cache_info)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = cache.get(self.attrname, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {self.attrname!r} property.') from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)


# ── singledispatch ──

def _is_abc_of(abc, cls):
    return abc not in cls.__mro__ and hasattr(abc, '__mro__') and issubclass(cls, abc)


def _ranked(cls, registry):
    """The registered classes that cls is one of, nearest first; ABCs stand where they first apply."""
    mro = list(cls.__mro__)
    abcs = [t for t in registry if _is_abc_of(t, cls)]
    # An ABC belongs right before the first base that is none of it.
    placed = []
    for t in abcs:
        depth = 0
        while depth < len(mro) and issubclass(mro[depth], t):
            depth += 1
        placed.append((depth, t))
    order = []
    for i, base in enumerate(mro):
        here = [t for d, t in placed if d == i]
        # More special ABCs come first.
        here.sort(key=lambda t: -sum(1 for u in here if u is not t and issubclass(t, u)))
        order.extend([(t, i) for t in here])
        order.append((base, i))
    return order


def _find_impl(cls, registry):
    order = _ranked(cls, registry)
    match = None
    for t, depth in order:
        if match is not None:
            first, at = match
            if (t in registry and depth == at and t not in cls.__mro__ and first not in cls.__mro__
                    and not issubclass(first, t)):
                raise RuntimeError(f'Ambiguous dispatch: {first} or {t}')
            break
        if t in registry:
            match = (t, depth)
    return registry.get(match[0]) if match else registry[object]


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    registry = {}
    found = {}
    token = None

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        nonlocal token
        if token != get_cache_token():
            found.clear()
            token = get_cache_token()
        try:
            return found[cls]
        except KeyError:
            pass
        impl = registry[cls] if cls in registry else _find_impl(cls, registry)
        found[cls] = impl
        return impl

    def is_union(cls):
        if type(cls) is type(int | str):
            return True
        return getattr(cls, '__origin__', None) is not None and cls.__origin__ is _typing_union()

    def valid(cls):
        if isinstance(cls, type):
            return True
        return is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        if valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            argname, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            if not valid(cls):
                if is_union(cls):
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        for c in cls.__args__ if is_union(cls) else (cls,):
            registry[c] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _typing_union():
    import typing
    return typing.Union


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            if not args:
                name = getattr(self.func, '__name__', 'singledispatchmethod method')
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


_static_types(partial, _lru_cache_wrapper)
_builtin_functions(reduce, cmp_to_key)
