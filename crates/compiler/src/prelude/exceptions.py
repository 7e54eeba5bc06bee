# Exception groups, `except*`, and frames of traceback objects.


def _exc_str(exc):
    text = f'[Errno {exc.errno}] {exc.strerror}'
    if exc.filename is not None:
        text += f': {exc.filename!r}'
        if exc.filename2 is not None:
            text += f' -> {exc.filename2!r}'
    return text


def _set_exc_args(exc, args):
    exc.args = tuple(args)


# ── how exceptions are taken apart and made anew ──

def _set_state(exc, state):
    for name in dict.__iter__(state):
        setattr(exc, name, dict.__getitem__(state, name))


def _exc_reduce(exc):
    args = exc.args
    state = exc.__dict__ or None
    if _isa(exc, OSError):
        if len(args) == 2 and exc.filename is not None:
            args = (*args, exc.filename)
            if exc.filename2 is not None:
                args = (*args, None, exc.filename2)
    elif _isa(exc, ImportError):
        fields = {name: value for name in ('name', 'path') if (value := getattr(exc, name)) is not None}
        if fields:
            state = {**(state or {}), **fields}
    return (type(exc), args) if state is None else (type(exc), args, state)


_frame_class = None


def _frame_type():
    global _frame_class
    if _frame_class is None:
        _frame_class = type('frame', (), {'__module__': 'builtins'})
    return _frame_class


def _make_frame(code, lineno, scope=None, names=None):
    frame = _frame_type()()
    frame.f_code = code
    frame.f_lineno = lineno
    frame.f_back = None
    frame.f_globals = {} if scope is None else scope
    frame.f_locals = {} if names is None else names
    return frame


# ── groups ──

def _group_new(cls, message, excs):
    return cls.__new__(cls, message, [exc for exc in excs])


def _caught(exc, cls):
    """Whether `except cls` takes the exception: no metaclass is asked."""
    t = type(exc)
    if _isa(cls, tuple):
        for c in cls:
            if _issubtype(t, c):
                return True
        return False
    return _issubtype(t, cls)


def _group_condition(value):
    if _isa(value, type) and _issubtype(value, BaseException):
        return lambda exc: _caught(exc, value)
    if _isa(value, tuple):
        for c in value:
            if not (_isa(c, type) and _issubtype(c, BaseException)):
                break
        else:
            return lambda exc: _caught(exc, value)
    if callable(value) and not _isa(value, type):
        return value
    raise TypeError('expected a function, exception type or tuple of exception types')


def _group_derive(group, excs):
    if not excs:
        return None
    part = group.derive(excs)
    if not _isa(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    # This hides the context, even where there is no cause.
    part.__cause__ = group.__cause__
    notes = getattr(group, '__notes__', None)
    if hasattr(type(notes), '__getitem__') and not isinstance(notes, dict):
        part.__notes__ = list(notes)
    return part


def _group_partition(exc, condition):
    if condition(exc):
        return exc, None
    if not _isa(exc, BaseExceptionGroup):
        return None, exc
    matched = []
    rest = []
    for e in exc.exceptions:
        a, b = _group_partition(e, condition)
        if a is not None:
            matched.append(a)
        if b is not None:
            rest.append(b)
    return _group_derive(exc, matched), _group_derive(exc, rest)


def _group_split(group, value):
    return _group_partition(group, _group_condition(value))


def _group_subgroup(group, value):
    return _group_filter(group, _group_condition(value))


def _group_filter(exc, condition):
    if condition(exc):
        return exc
    if not _isa(exc, BaseExceptionGroup):
        return None
    kept = []
    for e in exc.exceptions:
        a = _group_filter(e, condition)
        if a is not None:
            kept.append(a)
    return _group_derive(exc, kept)


# ── except* ──

def _check_star_class(cls):
    if not (_isa(cls, type) and _issubtype(cls, BaseException)):
        raise TypeError('catching classes that do not inherit from BaseException is not allowed')
    if _issubtype(cls, BaseExceptionGroup):
        raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')


def _split_group(exc, cls):
    if _isa(cls, tuple):
        for c in cls:
            _check_star_class(c)
    else:
        _check_star_class(cls)
    if _caught(exc, cls):
        if _isa(exc, BaseExceptionGroup):
            return exc, None
        return BaseExceptionGroup('', (exc,)), None
    if _isa(exc, BaseExceptionGroup):
        return exc.split(cls)
    return None, exc


def _leaf_ids(exc, into):
    if _isa(exc, BaseExceptionGroup):
        for e in exc.exceptions:
            _leaf_ids(e, into)
    else:
        into.add(id(exc))


def _keep_leaves(exc, ids):
    if not _isa(exc, BaseExceptionGroup):
        return exc if id(exc) in ids else None
    kept = []
    for e in exc.exceptions:
        a = _keep_leaves(e, ids)
        if a is not None:
            kept.append(a)
    return _group_derive(exc, kept)


def _merge_group(orig, excs):
    if not excs:
        return None
    if not _isa(orig, BaseExceptionGroup):
        # A naked exception was caught: at most one clause ran.
        return excs[0]
    raised = []
    again = set()
    for e in excs:
        if e is orig or (_isa(e, BaseExceptionGroup) and _same_metadata(e, orig)):
            _leaf_ids(e, again)
        else:
            raised.append(e)
    rest = _keep_leaves(orig, again) if again else None
    if not raised:
        return rest
    if rest is not None:
        raised.append(rest)
    if len(raised) == 1:
        return raised[0]
    return BaseExceptionGroup('', raised)
