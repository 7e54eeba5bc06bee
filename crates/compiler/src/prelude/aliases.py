# Generic aliases whose arguments are asked for attributes: type parameters, substitution, reprs.

_union = type(int | str)


def _is_type(x):
    # Whatever `__class__` says.
    return _issubtype(type(x), type)


def _is_tuple(x):
    return _issubtype(type(x), tuple)


def _alias_call(alias, args, kwargs):
    result = alias.__origin__(*args, **kwargs)
    try:
        result.__orig_class__ = alias
    except (AttributeError, TypeError):
        pass
    return result


def _alias_equal(a, b):
    if type(a) is _union or type(b) is _union:
        return type(a) is type(b) and set(a.__args__) == set(b.__args__)
    if a.__unpacked__ != b.__unpacked__:
        return False
    return a.__origin__ == b.__origin__ and a.__args__ == b.__args__


def _alias_reduce(alias):
    if alias.__unpacked__:
        return next, (iter(_make_alias(alias.__origin__, alias.__args__, False)),)
    return type(alias), (alias.__origin__, alias.__args__)


def _alias_dir(origin):
    names = dir(origin)
    for name in ('__origin__', '__args__', '__unpacked__', '__parameters__', '__typing_unpacked_tuple_args__',
                 '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__', '__class__'):
        if name not in names:
            names.append(name)
    return names


def _alias_iter_reduce(alias):
    return iter, (() if alias is None else alias,)


def _alias_parameters(alias, args):
    found = []
    for arg in args:
        if _is_type(arg):
            # Of a class, `__parameters__` are those it is to be given.
            continue
        if hasattr(arg, '__typing_subst__'):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
            if not _is_tuple(inner):
                continue
        for param in inner:
            if _position(found, param) < 0:
                found.append(param)
    return _set_parameters(alias, tuple(found))


def _position(items, wanted):
    for i, item in enumerate(items):
        if item is wanted:
            return i
    return -1


def _alias_getitem(alias, item):
    args = _alias_substituted(alias, alias.__args__, alias.__parameters__, item)
    if type(alias) is _union:
        result = args[0]
        for arg in args[1:]:
            result = result | arg
        return result
    return _make_alias(alias.__origin__, args, alias.__unpacked__)


def _union_of_members(members):
    flat = []
    for m in members:
        for f in flat:
            if f is m or _is_alias(f) and _is_alias(m) and f == m:
                break
        else:
            flat.append(m)
    return _make_union(tuple(flat))


def _unpacked_args(item):
    out = []
    for x in item if _is_tuple(item) else (item,):
        inner = None if _is_type(x) else getattr(x, '__typing_unpacked_tuple_args__', None)
        if inner is not None and _is_tuple(inner) and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(x)
    return tuple(out)


def _alias_substituted(alias, args, params, item):
    if not params:
        raise TypeError(f'{alias!r} is not a generic class')
    item = _unpacked_args(item)
    for param in params:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            item = prepare(alias, item if _is_tuple(item) else (item,))
    items = item if _is_tuple(item) else (item,)
    if len(items) != len(params):
        many = 'many' if len(items) > len(params) else 'few'
        raise TypeError(f'Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(params)}')
    out = []
    for arg in args:
        if _is_type(arg):
            out.append(arg)
            continue
        unpack = getattr(arg, '__typing_is_unpacked_typevartuple__', False)
        try:
            subst = arg.__typing_subst__
        except AttributeError:
            arg = _inner_substituted(arg, params, items)
        else:
            arg = subst(items[_position(params, arg)])
        if unpack:
            out.extend(arg)
        else:
            out.append(arg)
    return tuple(out)


def _inner_substituted(obj, params, items):
    inner = getattr(obj, '__parameters__', None)
    if inner is None or not _is_tuple(inner) or not inner:
        return obj
    out = []
    for param in inner:
        at = _position(params, param)
        if at < 0:
            out.append(param)
        elif _is_tuple(items[at]) and hasattr(type(params[at]), '__iter__'):
            # What a TypeVarTuple stands for.
            out.extend(items[at])
        else:
            out.append(items[at])
    return obj[tuple(out)]


_no_name = object()


def _type_argument_repr(x):
    if hasattr(x, '__origin__') and hasattr(x, '__args__'):
        return repr(x)
    name = getattr(x, '__qualname__', _no_name)
    if name is _no_name:
        return repr(x)
    module = getattr(x, '__module__', None)
    if module is None:
        return repr(x)
    return str(name) if module == 'builtins' else f'{module}.{name}'


def _typing(function, args, kwargs):
    import typing
    return getattr(typing, function)(*args, **kwargs)
