# The class statement, `type()` where it runs Python code, instances, generators' `throw` and `close`.


# ── the class statement ──

def _resolve_bases(bases):
    resolved = []
    for base in bases:
        if _isa(base, type):
            resolved.append(base)
            continue
        entries = getattr(base, '__mro_entries__', None)
        if entries is None:
            resolved.append(base)
            continue
        entries = entries(bases)
        if not _isa(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
    return tuple(resolved)


def _build_class(func, name, /, *bases, **kw):
    resolved = bases
    for base in bases:
        if not _isa(base, type):
            resolved = _resolve_bases(bases)
            break
    if 'metaclass' in kw:
        meta = kw.pop('metaclass')
    elif resolved:
        meta = type(resolved[0])
    else:
        meta = type
    meta_is_class = _isa(meta, type)
    if meta_is_class:
        meta = _calculate_meta(meta, resolved)
    if meta is type:
        ns = {}
        cell = _exec_body(func, ns)
    else:
        prepare = getattr(meta, '__prepare__', _end)
        ns = {} if prepare is _end else prepare(name, resolved, **kw)
        cell = _class_body(func, ns, meta.__name__ if meta_is_class else '<metaclass>')
    if cell is not None:
        ns['__classcell__'] = cell
    if resolved is not bases and resolved != bases:
        ns['__orig_bases__'] = bases
    cls = meta(name, resolved, ns, **kw)
    if cell is not None and _isa(cls, type):
        try:
            content = cell.cell_contents
        except ValueError:
            content = None
        if content is None:
            raise RuntimeError(
                f'__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?'
            )
        if content is not cls:
            raise TypeError(f'__class__ set to {content!r} defining {name!r} as {cls!r}')
    return cls


def _class_body(func, ns, meta):
    t = type(ns)
    if t is dict:
        return _exec_body(func, ns)
    if not _special_kind(ns, '__getitem__'):
        raise TypeError(f'{meta}.__prepare__() must return a mapping, not {t.__name__}')
    if _plain_namespace(ns):
        return _exec_body(func, ns)
    # A namespace with a mind of its own sees every access; the dict only serves closures and `locals()`.
    body = {key: ns[key] for key in ns.keys()} if hasattr(t, 'keys') else {}
    return _exec_body(func, body, ns)


# ── type() ──

def _class_subscript(cls, key, name):
    method = _getattr_default(cls, '__class_getitem__', None)
    if method is None:
        raise TypeError(f"type '{name}' is not subscriptable")
    return method(key)


def _bases_conflict(twice, classes):
    if not twice:
        # CPython gathers them in a dict, which asks a metaclass for their hashes.
        classes = list(dict.fromkeys(classes))
    names = []
    for cls in classes:
        name = _getattr_default(cls, '__name__', _end)
        if name is _end:
            name = repr(cls)
        names.append(name if _isa(name, str) else None)
    if twice:
        name = names[0]
        raise TypeError('duplicate base class' if name is None else 'duplicate base class ' + str.__str__(name))
    names = ', '.join(['?' if name is None else name for name in names])
    raise TypeError('Cannot create a consistent method resolution\norder (MRO) for bases ' + names)


def _type_new(meta, name, bases, ns, kwargs):
    return _make_class(meta, name, bases, ns, tuple(ns['__slots__']), kwargs)


def _wrong_bases(meta, bases):
    """What `type()` raises for bases of which some are no classes."""
    for base in bases:
        if not _isa(base, type) and hasattr(base, '__mro_entries__'):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    _calculate_meta(meta, bases)


def _custom_mro(cls, ns, kwargs):
    return _set_mro(cls, _asked_mro(cls), ns, kwargs)


def _asked_mro(cls):
    mro = _special(cls, 'mro', _end)
    if mro is _end:
        raise AttributeError('mro')
    return tuple(mro())


def _renew_mro(cls, renewed):
    before = _order(cls)
    mro = _asked_mro(cls)
    # An mro() that assigns `__bases__` itself has seen to everything.
    if _put_order(cls, mro, before, True):
        renewed.append((cls, mro, before))
        for sub in type.__subclasses__(cls):
            _renew_mro(sub, renewed)


def _assign_bases(cls, bases, before):
    _put_bases(cls, bases, before)
    renewed = []
    try:
        _renew_mro(cls, renewed)
    except BaseException:
        for sub, mro, old in reversed(renewed):
            _put_order(sub, old, mro, False)
        _put_bases(cls, before, bases)
        raise
    # They may have been assigned meanwhile.
    if _put_bases(cls, bases, bases):
        _link_bases(cls, before)


def _finish_class(cls, named, kwargs):
    for name, value in named:
        try:
            _special(value, '__set_name__')(cls, name)
        except BaseException as e:
            e.add_note(f'Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {cls.__name__!r}')
            raise
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def _type_call(cls, /, *args, **kwargs):
    if cls is list or cls is dict or cls is set or cls is bytearray:
        # One native makes and fills these.
        return cls(*args, **kwargs)
    return _type_call_with(cls.__new__, cls, *args, **kwargs)


def _type_call_with(new, cls, /, *args, **kwargs):
    obj = new(cls, *args, **kwargs)
    if (_is_heap(cls) or cls is type) and _issubtype(type(obj), cls):
        init = _special(obj, '__init__', _end)
        # An mro() that leaves out `object` may leave none.
        result = None if init is _end else init(*args, **kwargs)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return obj


def _super(this, obj):
    # What is no instance may claim to be one.
    claimed = _getattr_default(obj, '__class__', None)
    if not (_isa(claimed, type) and _issubtype(claimed, this)):
        raise TypeError('super(type, obj): obj must be an instance or subtype of type')
    return _super_as(this, obj, claimed)


def _property_doc(prop, getter, result):
    doc = _getattr_default(getter, '__doc__', _end)
    if doc is not _end:
        prop.__doc__ = doc
    return result


# ── generators ──

def _gen_throw(gen, typ, value):
    try:
        exc = _made_exception(typ, value)
    except BaseException as e:
        # What is wrong with the class is thrown in its place.
        exc = e
    return _throw_past(gen, exc)


def _made_exception(typ, value):
    if value is None:
        exc = typ()
    elif isinstance(value, typ):
        exc = value
    elif _isa(value, tuple):
        exc = typ(*value)
    else:
        exc = typ(value)
    if not _isa(exc, BaseException):
        raise TypeError(
            f'calling {typ!r} should have returned an instance of BaseException, not {type(exc).__name__}'
        )
    return exc


def _throw_to_delegate(gen, inner, delegate, args):
    try:
        throw = _getattr_default(delegate, 'throw', _end)
    except BaseException as e:
        if inner is gen:
            raise
        exc = e
    else:
        exc = None
    if exc is not None:
        return _throw_over(gen, inner, exc)
    return _throw_past(gen, *args) if throw is _end else _throw_to(gen, throw, args)


def _gen_close(gen, exc):
    try:
        gen.throw(exc)
    except (GeneratorExit, StopIteration):
        return None
    raise RuntimeError(f'{type(gen).__name__} ignored GeneratorExit')


def _close_delegate(delegate):
    # What `yield from` waits for is closed when the generator gets a GeneratorExit.
    try:
        close = delegate.close
    except BaseException:
        # CPython writes what is no AttributeError to stderr.
        pass
    else:
        close()


def _gen_finalize(gens):
    # Nobody is there to hear of an exception: CPython writes it to stderr, which is nowhere here.
    for gen in gens:
        try:
            if hasattr(gen, 'aclose'):
                _agen_raise(gen, GeneratorExit())
            else:
                gen.close()
        except BaseException:
            pass


def _coro_wrapper(coro):
    # `coro.__await__()`: an iterator that drives the coroutine.
    return (yield from coro)


# ── async generators ──
#
# What an async generator's frame yields is either an item (in a cell) or something its awaits yielded, which goes
# on to whoever drives the awaiting coroutine.

def _agen_drive(agen, value, exc, what):
    if exc is not None and _agen_ended(agen):
        return None
    if agen.ag_running:
        raise RuntimeError(f'{what}(): asynchronous generator is already running')
    if exc is not None and _agen_closed(agen, what == 'aclose'):
        # It has ignored being closed: it may go on, but nothing is thrown into it.
        raise StopAsyncIteration
    _agen_mark(agen, True)
    try:
        item = _agen_resume(agen, value) if exc is None else _agen_raise(agen, exc)
        while type(item) is not _cell:
            exc = None
            try:
                value = yield item
            except BaseException as e:
                exc = e
            # Not where it is handled: what the generator handles is told from what its caller does.
            item = _agen_resume(agen, value) if exc is None else _agen_raise(agen, exc)
    finally:
        _agen_mark(agen, False)
    return item.cell_contents


def _agen_close_drive(agen):
    before = _agen_closed(agen, False)
    try:
        yield from _agen_drive(agen, None, GeneratorExit(), 'aclose')
        if _agen_ended(agen):
            return None
    except (GeneratorExit, StopAsyncIteration):
        if before:
            raise
        return None
    raise RuntimeError('async generator ignored GeneratorExit')


def _agen_next(agen):
    return _agen_awaitable(_agen_drive(agen, None, None, 'anext'))


def _agen_send(agen, value):
    return _agen_awaitable(_agen_drive(agen, value, None, 'anext'))


def _agen_throw(agen, typ, value):
    if _isa(typ, BaseException):
        exc = typ
    elif value is None:
        exc = typ()
    else:
        exc = value if isinstance(value, typ) else typ(value)
    return _agen_awaitable(_agen_drive(agen, None, exc, 'athrow'))


def _agen_close(agen):
    return _agen_awaitable(_agen_close_drive(agen))


def _await_iter(obj):
    it = _special(obj, '__await__')()
    if not _is_iterator(it):
        if type(it) is type(_coro):
            raise TypeError('__await__() returned a coroutine')
        raise TypeError(f"__await__() returned non-iterator of type '{type(it).__name__}'")
    return it


async def _anext_default(ait, default):
    try:
        return await _special(ait, '__anext__')()
    except StopAsyncIteration:
        return default


_coro = _anext_default(None, None)
_coro.close()
