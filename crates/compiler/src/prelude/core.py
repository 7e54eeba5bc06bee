# Conversions, attributes, hashing, class checks and pattern matching: what natives hand over when an object's
# Python methods take part. `_special(obj, name[, default])` is the bound special method of the object's class.

_cell = type((lambda x: lambda: x)(0).__closure__[0])
_function = type(lambda: None)
_mappingproxy = type(type.__dict__)


# ── conversions ──

def _to_index(x):
    n = _special(x, '__index__')()
    if not _isa(n, int):
        raise TypeError(f'__index__ returned non-int (type {type(n).__name__})')
    return n


def _fitting(x, n, error):
    """The index `n` of `x`, if it is one that a sequence may have."""
    if not -9223372036854775808 <= n <= 9223372036854775807:
        raise error(f"cannot fit '{type(x).__name__}' into an index-sized integer")
    return n


def _to_size(x):
    return _fitting(x, _to_index(x), OverflowError)


def _discard(callee, args):
    callee(*args)


# ── attributes ──

def _getattr_default(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def _hasattr(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def _getattr_fallback(obj, name):
    # `__getattribute__` (or a descriptor) in Python raised AttributeError: `__getattr__` is asked.
    try:
        return _special(obj, '__getattribute__')(name)
    except AttributeError:
        pass
    return _special(obj, '__getattr__')(name)


def _member_lookup(obj, descr, *args):
    # A descriptor in Python found on the type: bind, then call.
    return _special(descr, '__get__')(obj, type(obj))(*args)


def _vars(obj):
    names = _getattr_default(obj, '__dict__', _end)
    if names is _end:
        raise TypeError('vars() argument must have __dict__ attribute')
    return names


def _dir(obj):
    names = _special(obj, '__dir__')()
    return sorted(names)


def _class_names(cls, names):
    own = _getattr_default(cls, '__dict__', None)
    if own is not None:
        names.update(own)
    for base in _getattr_default(cls, '__bases__', ()):
        _class_names(base, names)


def _object_dir(obj):
    # Of an object that has a say in its attributes.
    own = _getattr_default(obj, '__dict__', None)
    names = {*own} if _isa(own, dict) else set()
    cls = _getattr_default(obj, '__class__', None)
    if cls is not None:
        _class_names(cls, names)
    return list(names)


def _object_ne(a, b):
    result = _special(a, '__eq__')(b)
    return result if result is NotImplemented else not result


# ── hashing ──

def _hash(x):
    t = type(x)
    if t is tuple:
        return _hash_combine([hash(item) for item in x])
    if t is slice:
        return _hash_combine([hash(x.start), hash(x.stop), hash(x.step)])
    if _special_kind(x, '__hash__') == 2:
        return _hash_reduce(_special(x, '__hash__')())
    if _isa(x, tuple):
        return _hash_combine([hash(item) for item in tuple.__iter__(x)])
    if _is_alias(x):
        # A union is hashed as the set of its members.
        return hash(frozenset(x.__args__)) if t is _union else hash(x.__origin__) ^ hash(x.__args__)
    return _hash_reduce(_special(x, '__hash__')())


# ── class checks ──
#
# What is no class is taken for one if it has a tuple of `__bases__`. Objects are asked for these and for `__class__`
# as any attribute is; an AttributeError means that there is none.

_no_type = 'isinstance() arg 2 must be a type, a tuple of types, or a union'
_no_class = 'issubclass() arg 2 must be a class, a tuple of classes, or a union'


def _bases_of(cls):
    bases = _getattr_default(cls, '__bases__', None)
    return tuple.__getitem__(bases, slice(None)) if _isa(bases, tuple) else None


def _abstract_issubclass(sub, cls):
    while sub is not cls:
        bases = _bases_of(sub)
        if not bases:
            return False
        if len(bases) > 1:
            for base in bases:
                if _abstract_issubclass(base, cls):
                    return True
            return False
        sub = bases[0]
    return True


def _real_isinstance(obj, cls):
    if _isa(cls, type):
        if _isa(obj, cls):
            return True
        return _issubtype(_getattr_default(obj, '__class__', None), cls)
    if _bases_of(cls) is None:
        raise TypeError(_no_type)
    return _abstract_issubclass(_getattr_default(obj, '__class__', None), cls)


def _real_issubclass(sub, cls):
    if _isa(sub, type) and _isa(cls, type):
        return _issubtype(sub, cls)
    if _bases_of(sub) is None:
        raise TypeError('issubclass() arg 1 must be a class')
    if _bases_of(cls) is None:
        raise TypeError(_no_class)
    return _abstract_issubclass(sub, cls)


def _isinstance(obj, cls):
    if type(cls) is type(int | str):
        cls = cls.__args__
    if _isa(cls, tuple):
        for c in tuple.__iter__(cls):
            if isinstance(obj, c):
                return True
        return False
    if _special_kind(cls, '__instancecheck__') == 2:
        return True if _special(cls, '__instancecheck__')(obj) else False
    return _real_isinstance(obj, cls)


def _issubclass(sub, cls):
    if type(cls) is type(int | str):
        cls = cls.__args__
    if _isa(cls, tuple):
        for c in tuple.__iter__(cls):
            if issubclass(sub, c):
                return True
        return False
    if _special_kind(cls, '__subclasscheck__') == 2:
        return True if _special(cls, '__subclasscheck__')(sub) else False
    return _real_issubclass(sub, cls)


def _typevar_bound(thunk, constraints):
    value = thunk()
    if _isa(value, tuple):
        return value if constraints else None
    return () if constraints else value


# ── pattern matching ──

def _match_keys(subject, keys):
    # A mapping with fewer items is not asked at all.
    if len(subject) < len(keys):
        return None
    absent = object()
    seen = set()
    values = []
    get = subject.get
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        value = get(key, absent)
        if value is absent:
            return None
        values.append(value)
    return tuple(values)


def _match_class(subject, cls, npos, kwnames):
    if not _isa(cls, type):
        raise TypeError('called match pattern must be a type')
    if not isinstance(subject, cls):
        return None
    absent = object()
    seen = set()
    values = []
    if npos:
        itself = False
        names = getattr(cls, '__match_args__', absent)
        if names is absent:
            names = ()
            itself = _matches_self(cls)
        elif type(names) is not tuple:
            raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {type(names).__name__})')
        allowed = 1 if itself else len(names)
        if allowed < npos:
            s = '' if allowed == 1 else 's'
            raise TypeError(f'{cls.__name__}() accepts {allowed} positional sub-pattern{s} ({npos} given)')
        if itself:
            values.append(subject)
        else:
            for name in names[:npos]:
                if type(name) is not str:
                    raise TypeError(f'__match_args__ elements must be strings (got {type(name).__name__})')
                if name in seen:
                    raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
                seen.add(name)
                value = getattr(subject, name, absent)
                if value is absent:
                    return None
                values.append(value)
    for name in kwnames:
        if name in seen:
            raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
        seen.add(name)
        value = getattr(subject, name, absent)
        if value is absent:
            return None
        values.append(value)
    return tuple(values)


# ── printing, running source, importing ──

def _print(args, sep, end, file, flush):
    if file is None:
        # What a `__str__` prints comes after what is there; what other coroutines print while it waits does not.
        parts = []
        _begin_print(parts)
        try:
            for i, arg in enumerate(args):
                if i:
                    parts.append(sep)
                parts.append(str.__str__(str(arg)))
            parts.append(end)
        finally:
            _end_print(parts)
        return
    # A file is asked for its method each time.
    for i, arg in enumerate(args):
        if i:
            file.write(sep)
        file.write(str(arg))
    file.write(end)
    if flush:
        file.flush()


# The locals of a class or exec body in a mapping that is no plain dict.

def _load_name(ns, name, namespace):
    try:
        return ns[name]
    except KeyError:
        pass
    return _global_name(name, namespace)


def _store_name(ns, name, value):
    ns[name] = value


def _setup_annotations(ns):
    try:
        ns['__annotations__']
        return
    except KeyError:
        pass
    ns['__annotations__'] = {}


def _delete_name(ns, name):
    try:
        del ns[name]
        return
    except BaseException:
        pass
    raise NameError(f"name '{name}' is not defined", name=name)


def _import(name, namespace, fromlist, level):
    if level:
        base = (namespace.get('__package__') or '').rsplit('.', level - 1)
        if not base[0]:
            raise ImportError('attempted relative import with no known parent package')
        if len(base) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f'{base[0]}.{name}' if name else base[0]
    if not name:
        raise ValueError('Empty module name')
    scope = {'__name__': namespace.get('__name__', '__main__')}
    if not fromlist:
        exec(f'import {name}', scope)
        return scope[name.partition('.')[0]]
    exec(f'import {name} as _module', scope)
    module = scope['_module']
    for part in fromlist:
        if part != '*' and hasattr(module, '__path__') and not hasattr(module, part):
            try:
                exec(f'import {name}.{part}', scope)
            except ModuleNotFoundError as e:
                if e.name != f'{name}.{part}':
                    raise
    return module


def _import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    _cannot_import(module, name)


def _import_by_finders(name, modules, finders, error):
    # Package by package, as the import statement goes.
    module, full = None, ''
    for part in name.split('.'):
        full = f'{full}.{part}' if full else part
        parent, module = module, modules.get(full)
        if module is not None:
            continue
        for finder in list(finders):
            spec = finder.find_spec(full, getattr(parent, '__path__', None), None)
            if spec is not None:
                break
        else:
            raise error
        module = spec.loader.create_module(spec)
        if module is None:
            module = _module_type(full)
        modules[full] = module
        spec.loader.exec_module(module)
        module = modules[full]
        if parent is not None:
            setattr(parent, part, module)
    return module


# How an object is taken apart is known to the modules that do so.

def _object_reduce_ex(obj, protocol):
    reduce = type(obj).__reduce__
    return _object_reduce(obj, protocol) if reduce is object.__reduce__ else reduce(obj)


def _object_reduce(obj, protocol):
    from copyreg import _reduce
    return _reduce(obj, protocol)


def _object_getstate(obj):
    from copy import _state
    return _state(obj, type(obj))
