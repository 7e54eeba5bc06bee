"""Classes from annotated fields: the `dataclass` decorator and its kin."""

import abc
import copy
import types
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """A field of an instance that is frozen."""


class _Sentinel:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _HAS_DEFAULT_FACTORY_CLASS(_Sentinel):
    """The default of a parameter whose field has a factory."""


class _MISSING_TYPE:
    """What is not given."""


class _KW_ONLY_TYPE:
    """An annotation: the fields below it are parameters by keyword only."""


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS('<factory>')
MISSING, KW_ONLY = _MISSING_TYPE(), _KW_ONLY_TYPE()

_FIELD = _Sentinel('_FIELD')
_FIELD_CLASSVAR = _Sentinel('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Sentinel('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_EMPTY_METADATA = types.MappingProxyType({})


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        # What it is called and its annotation, the decorator fills in.
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only

    @recursive_repr()
    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        return f'Field({_shown(self, names)},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        # The default stands in the class body in place of this, and is told where.
        told = getattr(type(self.default), '__set_name__', None)
        if told:
            told(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({_shown(self, self.__slots__)})'


def _shown(value, names):
    return ','.join([f'{name}={getattr(value, name)!r}' for name in names])


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a field has besides its annotation, in place of its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ── fields of a class ──

def _words(annotation):
    # The outermost name of an annotation given as text: `t.ClassVar[int]` is `ClassVar`.
    head = annotation.strip().partition('[')[0].strip()
    return head.rpartition('.')[2].strip()


def _is_classvar(annotation):
    if isinstance(annotation, str):
        return _words(annotation) == 'ClassVar'
    if type(annotation).__module__ != 'typing':
        return False
    import typing  # Only where it is loaded already.
    return annotation is typing.ClassVar or \
        type(annotation) is typing._GenericAlias and annotation.__origin__ is typing.ClassVar


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return _words(annotation) == 'InitVar'
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return _words(annotation) == 'KW_ONLY'
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


# ── the methods, as source text ──

def _make(cls, name, params, body, scope):
    """The function of this source; free names come from `scope` (an enclosing function's parameters)."""
    text = f'def __create_fn__({", ".join(scope)}):\n def {name}({", ".join(params)}):\n'
    text += '\n'.join(['  ' + line for line in body]) + f'\n return {name}'
    namespace = {}
    module = cls.__module__
    exec(text, {'__name__': module, '__builtins__': _builtins()}, namespace)
    func = namespace['__create_fn__'](*scope.values())
    func.__qualname__ = f'{cls.__qualname__}.{name}'
    return func


def _builtins():
    return __builtins__


def _init_function(cls, std, kw_only, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument')
    scope = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY, '__dataclass_builtins_object__': object}
    annotations = {}

    def param(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            scope[f'__dataclass_dflt_{f.name}__'] = f.default
            return f'{f.name}=__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'
        return f.name

    params = [self_name]
    params += [param(f) for f in std if f.init]
    kw_params = [param(f) for f in kw_only if f.init]
    if kw_params:
        params += ['*', *kw_params]
    body = []
    for f in (*std, *kw_only):
        if f._field_type is _FIELD_INITVAR:
            continue
        value = None
        if f.default_factory is not MISSING:
            scope[f'__dataclass_factory_{f.name}__'] = f.default_factory
            value = f'__dataclass_factory_{f.name}__()'
            if f.init:
                value += f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
        elif f.init:
            value = f.name
        elif f.default is not MISSING and slots:
            scope[f'__dataclass_dflt_{f.name}__'] = f.default
            value = f'__dataclass_dflt_{f.name}__'
        if value is None:
            continue
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        extra = ','.join([f.name for f in (*std, *kw_only) if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({extra})')
    init = _make(cls, '__init__', params, body or ['pass'], scope)
    annotations['return'] = None
    init.__annotations__ = annotations
    return init


def _repr_function(cls, fields):
    shown = [f.name for f in fields if f.repr]

    def __repr__(self):
        return f"{self.__class__.__qualname__}({', '.join([f'{n}={getattr(self, n)!r}' for n in shown])})"
    __repr__ = recursive_repr()(__repr__)
    __repr__.__qualname__ = f'{cls.__qualname__}.__repr__'
    return __repr__


def _tuple_text(obj, fields):
    if not fields:
        return '()'
    return f'({",".join([f"{obj}.{f.name}" for f in fields])},)'


def _compare_function(cls, name, op, fields):
    if name == '__eq__':
        parts = ' and '.join([f'self.{f.name}==other.{f.name}' for f in fields]) or 'True'
    else:
        parts = f'{_tuple_text("self", fields)}{op}{_tuple_text("other", fields)}'
    return _make(cls, name, ('self', 'other'),
                 ['if other.__class__ is self.__class__:', f' return {parts}', 'return NotImplemented'], {})


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _frozen_functions(cls, fields):
    names = frozenset([f.name for f in fields])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        wanted = True
    else:
        wanted = eq and frozen and not has_explicit_hash
    if wanted:
        hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = _make(cls, '__hash__', ('self',), [f'return hash({_tuple_text("self", hashed)})'], {})
    elif eq and not has_explicit_hash:
        cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    setattr(cls, _PARAMS, params)
    any_frozen = has_dataclass_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                fields[f.name] = f
            if all_frozen is None:
                all_frozen = True
            base_frozen = getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and base_frozen
            any_frozen = any_frozen or base_frozen

    own = []
    seen_kw_only = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kw_only(annotation):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    with_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in with_init if f.init and not f.kw_only]
    kw = [f for f in with_init if f.init and f.kw_only]
    if init:
        std_fields = [f for f in with_init if not f.kw_only]
        kw_fields = [f for f in with_init if f.kw_only is True]
        self_name = '__dataclass_self__' if 'self' in fields else 'self'
        _set_new(cls, '__init__', _init_function(cls, std_fields, kw_fields, frozen, hasattr(cls, '__post_init__'),
                                                 self_name, slots))
    plain = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        _set_new(cls, '__repr__', _repr_function(cls, plain))
    compared = [f for f in plain if f.compare]
    if eq:
        _set_new(cls, '__eq__', _compare_function(cls, '__eq__', '==', compared))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _compare_function(cls, name, op, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for func in _frozen_functions(cls, plain):
            if _set_new(cls, func.__name__, func):
                raise TypeError(f'Cannot overwrite attribute {func.__name__} in class {cls.__name__}')
    _set_hash(cls, plain, unsafe_hash, eq, frozen, has_explicit_hash)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature(std, kw)
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in std]))
    _set_new(cls, '__replace__', _replace)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _signature(std, kw):
    def text(f):
        annotation = f.type
        if isinstance(annotation, str):
            shown = repr(annotation)
        elif isinstance(annotation, type) and type(annotation) is not types.GenericAlias:
            shown = annotation.__name__ if annotation.__module__ == 'builtins' \
                else f'{annotation.__module__}.{annotation.__qualname__}'
        else:
            shown = repr(annotation).replace('typing.', '')
        out = f'{f.name}: {shown}'
        if f.default is not MISSING:
            out += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            out += ' = <factory>'
        return out
    parts = [text(f) for f in std]
    if kw:
        parts += ['*', *[text(f) for f in kw]]
    return f"({', '.join(parts)})"


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slot_names(cls):
    names = cls.__dict__.get('__slots__', ())
    return (names,) if isinstance(names, str) else tuple(names)


def _with_slots(cls, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slot_names(base))
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple([n for n in names if n not in inherited])
    if weakref_slot and '__weakref__' not in inherited:
        namespace['__slots__'] += ('__weakref__',)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _setstate
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# ── using them ──

def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(obj, make):
    if _is_instance(obj):
        return make([(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_converted(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_converted(v, make) for v in obj])
    if isinstance(obj, dict):
        if hasattr(type(obj), 'default_factory'):
            result = type(obj)(getattr(obj, 'default_factory'))
            for k, v in obj.items():
                result[_converted(k, make)] = _converted(v, make)
            return result
        return type(obj)([(_converted(k, make), _converted(v, make)) for k, v in obj.items()])
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A dataclass of these fields: names, pairs with an annotation, or triples with a default or field() too."""
    from keyword import iskeyword
    from _vm import _caller_module
    annotations, defaults = {}, {}
    for item in fields:
        parts = (item, 'typing.Any') if isinstance(item, str) else item
        if len(parts) not in (2, 3):
            raise TypeError(f'Invalid field: {item!r}')
        name, annotation, *default = parts
        if default:
            [defaults[name]] = default
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation

    def body(ns):
        ns.update(namespace or {}, **defaults)
        ns['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, body)
    cls.__module__ = _caller_module() if module is None else module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Another object of the class, with these fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
