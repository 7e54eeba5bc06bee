"""The typing module: support for gradual typing as defined by PEP 484 and subsequent PEPs."""

# Subscripted forms are `_Alias` objects: they carry `__origin__` and `__args__` and show themselves as CPython's do.
# Nothing is checked at run time beyond what CPython checks.

import collections
import collections.abc
import contextlib
import functools
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, UnionType
from _vm import _Generic as Generic, _caller_module, _re_types

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
           'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet',
           'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView',
           'Mapping', 'MappingView', 'Match', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Pattern',
           'Sequence', 'Sized',
           'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection',
           'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes',
           'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
           'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple',
           'TypedDict', 'Generator', 'BinaryIO', 'IO', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast',
           'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
           'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
           'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required',
           'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeAliasType',
           'TypeGuard', 'Unpack']

TYPE_CHECKING = False
_NoneType = type(None)


def _g[_T, **_P, *_Ts]():
    pass


TypeVar, ParamSpec, TypeVarTuple = [type(p) for p in _g.__type_params__]
type _A = int
TypeAliasType = type(_A)
del _g, _A


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


def _type_repr(obj):
    if isinstance(obj, type) and type(obj) is not GenericAlias:
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, list):
        return '[' + ', '.join([_type_repr(t) for t in obj]) + ']'
    return repr(obj)


def _type_check(arg, msg):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _Alias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = _parameters(arg)
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            inner = ()
        else:
            inner = getattr(arg, '__parameters__', ())
        for p in inner:
            if p not in found:
                found.append(p)
    return tuple(found)


def _dedup(params):
    out = []
    for p in params:
        if p not in out:
            out.append(p)
    return out


class ForwardRef:
    """Internal wrapper to hold a forward reference."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        value = eval(self.__forward_code__, {} if globalns is None else globalns, localns)
        return _evaluated(_type_check(value, 'Forward references must evaluate to types.'), globalns, localns)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


# ── special forms ──

class _SpecialForm:
    def __init__(self, getitem, doc=None):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
        if attr == '_is_classvar':
            return self._name == 'ClassVar'
        raise AttributeError(f'{self!r} has no attribute {attr!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


def _plain(self, params):
    raise TypeError(f'{self} is not subscriptable')


def _form(name, doc, getitem=_plain):
    def get(self, params):
        return getitem(self, params)
    get.__name__ = name
    get.__doc__ = doc
    return _SpecialForm(get)


NoReturn = _form('NoReturn', 'Special type indicating functions that never return.')
Never = _form('Never', 'The bottom type, a type that has no members.')
Self = _form('Self', "Used to spell the type of \"self\" in classes.")
LiteralString = _form('LiteralString', 'Represents an arbitrary literal string.')
TypeAlias = _form('TypeAlias', 'Special form for marking type aliases.')


def _one(self, params):
    item = _type_check(params, f'{self} accepts only single type.')
    return _Alias(self, (item,))


ClassVar = _form('ClassVar', 'Special type construct to mark class variables.', _one)
Final = _form('Final', 'Special typing construct to indicate final names to type checkers.', _one)
Required = _form('Required', 'Special typing construct to mark a TypedDict key as required.', _one)
NotRequired = _form('NotRequired', 'Special typing construct to mark a TypedDict key as potentially missing.', _one)
TypeGuard = _form('TypeGuard', 'Special typing form used to annotate the return type of a user-defined type guard '
                  'function.', _one)
ReadOnly = _form('ReadOnly', 'Special typing construct to mark an item of a TypedDict as read-only.', _one)
TypeIs = _form('TypeIs', 'Special typing form used to annotate the return type of a type narrowing function.', _one)


def _unpack(self, params):
    return _Alias(self, (_type_check(params, f'{self} accepts only single type.'),))


Unpack = _form('Unpack', 'Type unpack operator.', _unpack)


def _union(self, params):
    if params == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(params, tuple):
        params = (params,)
    msg = f'{self}[arg, ...]: each arg must be a type.'
    flat = []
    for p in params:
        p = _type_check(p, msg)
        if isinstance(p, _UnionAlias) or isinstance(p, UnionType):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = _dedup(flat)
    if len(flat) == 1:
        return flat[0]
    return _UnionAlias(self, tuple(flat))


Union = _form('Union', 'Union type; Union[X, Y] means either X or Y.', _union)


def _optional(self, params):
    arg = _type_check(params, f'{self} requires a single type.')
    return Union[arg, _NoneType]


Optional = _form('Optional', 'Optional type.', _optional)


def _literal(self, params):
    if not isinstance(params, tuple):
        params = (params,)
    flat = []
    for p in params:
        flat.extend(p.__args__ if isinstance(p, _LiteralAlias) else (p,))
    out = []
    for p in flat:
        if not any(type(q) is type(p) and q == p for q in out):
            out.append(p)
    return _LiteralAlias(self, tuple(out))


Literal = _form('Literal', 'Special typing form to define literal types (a.k.a. value types).', _literal)


def _concatenate(self, params):
    if params == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(params, tuple):
        params = (params,)
    if not (params[-1] is ... or isinstance(params[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    params = (*[_type_check(p, msg) for p in params[:-1]], params[-1])
    return _ConcatenateGenericAlias(self, params)


Concatenate = _form('Concatenate', 'Special form for annotating higher-order functions.', _concatenate)


# ── aliases ──

def _brings_generic(base):
    """Whether a class with this base is generic by it."""
    origin = getattr(base, '__origin__', base)
    return isinstance(base, _Alias) or isinstance(origin, type) and issubclass(origin, Generic)


class _Alias:
    """`origin[args]` of a special form, or of one of typing's names for a class."""

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
        self._name = name
        self._inst = inst

    @property
    def _is_classvar(self):
        return self.__origin__ is ClassVar

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        out = []
        if self.__origin__ not in bases:
            out.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1:]:
            if _brings_generic(b):
                break
        else:
            if self._name is not None and Generic not in bases and not (
                    isinstance(self.__origin__, type) and issubclass(self.__origin__, Generic)):
                out.append(Generic)
        return tuple(out)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, tuple([repr(a) if isinstance(a, list) else a for a in self.__args__])))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_check(a, 'Parameters to generic types must be types.')
                      if not isinstance(a, (list, tuple)) and a is not ... else a for a in args])
        params = self.__parameters__
        variadic = any(isinstance(p, TypeVarTuple) for p in params)
        if len(args) != len(params) and not variadic:
            many = 'many' if len(args) > len(params) else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, expected {len(params)}')
        return self._copy(tuple(_substituted(self.__args__, dict(zip(params, args)))))

    def _copy(self, args):
        return type(self)(self.__origin__, args, self._name, self._inst)

    def __iter__(self):
        yield Unpack[self]

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return _getitem, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)


def _getitem(origin, args):
    return origin[args]


def _substituted(args, values):
    out = []
    for a in args:
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            v = values.get(a, a)
            if isinstance(a, ParamSpec) and isinstance(v, (list, tuple)):
                out.extend(v)
            else:
                out.append(v)
        elif isinstance(a, _Alias) or isinstance(a, (GenericAlias, UnionType)) and a.__parameters__:
            out.append(a[tuple([values.get(p, p) for p in a.__parameters__])] if a.__parameters__ else a)
        elif isinstance(a, list):
            out.append(_substituted(a, values))
        else:
            out.append(a)
    return out


# By CPython's name: libraries ask for it.
_GenericAlias = _Alias


class _UnionAlias(_Alias):
    def _copy(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is _NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return super().__repr__()


class _LiteralAlias(_Alias):
    def __init__(self, origin, args, name=None, inst=True):
        super().__init__(origin, args, name, inst)
        self.__parameters__ = ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join([_type_repr(a) if not isinstance(a, str) else repr(a) for a in self.__args__])}]"


class _ConcatenateGenericAlias(_Alias):
    pass


class _CallableAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return f'typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]'
        params = ', '.join([_type_repr(a) for a in args[:-1]])
        return f'typing.Callable[[{params}], {_type_repr(args[-1])}]'


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return (f'typing.Annotated[{_type_repr(self.__origin__)}, '
                f"{', '.join([repr(a) for a in self.__metadata__])}]")

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Add context-specific metadata to a type."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        origin = params[0]
        if not isinstance(origin, _Alias) or origin.__origin__ not in (ClassVar, Final):
            origin = _type_check(origin, 'Annotated[t, ...]: t must be a type.')
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class _Name:
    """typing's name for a class: `List`, `Iterable`. Subscripting gives an alias of the class."""

    def __init__(self, origin, nparams, name, inst=True):
        self.__origin__ = origin
        self._nparams = nparams
        self._name = name
        self._inst = inst
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    __parameters__ = ()

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        out = []
        if self.__origin__ not in bases:
            out.append(self.__origin__)
        if Generic not in bases and not any(map(_brings_generic, bases[bases.index(self) + 1:])):
            out.append(Generic)
        return tuple(out)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _Name):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return issubclass(cls, self.__origin__)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __getitem__(self, params):
        if self._name == 'Callable':
            return _callable(self, params)
        if not isinstance(params, tuple):
            params = (params,)
        if self._name == 'Tuple':
            if params == ():
                return _Alias(tuple, (), 'Tuple')
            if len(params) == 2 and params[1] is ...:
                return _Alias(tuple, (_type_check(params[0], 'Tuple[t, ...]: t must be a type.'), ...), 'Tuple')
            msg = 'Tuple[t0, t1, ...]: each t must be a type.'
            return _Alias(tuple, tuple([_type_check(p, msg) for p in params]), 'Tuple')
        params = tuple([_type_check(p, 'Parameters to generic types must be types.') for p in params])
        if len(params) != self._nparams:
            many = 'many' if len(params) > self._nparams else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(params)}, expected {self._nparams}')
        return _Alias(self.__origin__, params, self._name, self._inst)


def _callable(self, params):
    if not isinstance(params, tuple) or len(params) != 2:
        raise TypeError('Callable must be used as Callable[[arg, ...], result].')
    args, result = params
    result = _type_check(result, 'Callable[args, result]: result must be a type.')
    if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
        return _CallableAlias(self.__origin__, (args, result), 'Callable')
    if not isinstance(args, (list, tuple)):
        raise TypeError(f'Callable[args, result]: args must be a list. Got {args}')
    msg = 'Callable[[arg, ...], result]: each arg must be a type.'
    return _CallableAlias(self.__origin__, (*[_type_check(a, msg) for a in args], result), 'Callable')


_abc = collections.abc
Hashable = _Name(_abc.Hashable, 0, 'Hashable', False)
Awaitable = _Name(_abc.Awaitable, 1, 'Awaitable', False)
Coroutine = _Name(_abc.Coroutine, 3, 'Coroutine', False)
AsyncIterable = _Name(_abc.AsyncIterable, 1, 'AsyncIterable', False)
AsyncIterator = _Name(_abc.AsyncIterator, 1, 'AsyncIterator', False)
Iterable = _Name(_abc.Iterable, 1, 'Iterable', False)
Iterator = _Name(_abc.Iterator, 1, 'Iterator', False)
Reversible = _Name(_abc.Reversible, 1, 'Reversible', False)
Sized = _Name(_abc.Sized, 0, 'Sized', False)
Container = _Name(_abc.Container, 1, 'Container', False)
Collection = _Name(_abc.Collection, 1, 'Collection', False)
Callable = _Name(_abc.Callable, 2, 'Callable', False)
AbstractSet = _Name(_abc.Set, 1, 'AbstractSet', False)
MutableSet = _Name(_abc.MutableSet, 1, 'MutableSet', False)
Mapping = _Name(_abc.Mapping, 2, 'Mapping', False)
MutableMapping = _Name(_abc.MutableMapping, 2, 'MutableMapping', False)
Sequence = _Name(_abc.Sequence, 1, 'Sequence', False)
MutableSequence = _Name(_abc.MutableSequence, 1, 'MutableSequence', False)
ByteString = _Name(_abc.ByteString, 0, 'ByteString', False)
Tuple = _Name(tuple, -1, 'Tuple', False)
List = _Name(list, 1, 'List', False)
Deque = _Name(collections.deque, 1, 'Deque')
Pattern, Match = (_Name(c, 1, c.__name__) for c in _re_types())
Set = _Name(set, 1, 'Set', False)
FrozenSet = _Name(frozenset, 1, 'FrozenSet', False)
MappingView = _Name(_abc.MappingView, 1, 'MappingView', False)
KeysView = _Name(_abc.KeysView, 1, 'KeysView', False)
ItemsView = _Name(_abc.ItemsView, 2, 'ItemsView', False)
ValuesView = _Name(_abc.ValuesView, 1, 'ValuesView', False)
ContextManager = _Name(contextlib.AbstractContextManager, 1, 'ContextManager', False)
AsyncContextManager = _Name(contextlib.AbstractAsyncContextManager, 1, 'AsyncContextManager', False)
Dict = _Name(dict, 2, 'Dict', False)
DefaultDict = _Name(collections.defaultdict, 2, 'DefaultDict')
OrderedDict = _Name(collections.OrderedDict, 2, 'OrderedDict')
Counter = _Name(collections.Counter, 1, 'Counter')
ChainMap = _Name(collections.ChainMap, 2, 'ChainMap')
Generator = _Name(_abc.Generator, 3, 'Generator', False)
AsyncGenerator = _Name(_abc.AsyncGenerator, 2, 'AsyncGenerator', False)
Type = _Name(type, 1, 'Type', False)

AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
T_co = TypeVar('T_co', covariant=True)
Text = str


# ── protocols ──

_NOT_MEMBERS = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
                '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__',
                '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
                '__protocol_attrs__', '_abc_impl', '__init_subclass__', '__static_attributes__',
                '__firstlineno__', '__qualname__', '__type_params__', '__callable_proto_members_only__'}


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for attr in (*base.__dict__, *base.__dict__.get('__annotations__', {})):
            if not attr.startswith('_abc_') and attr not in _NOT_MEMBERS:
                attrs.add(attr)
    return attrs


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        for attr in _protocol_attrs(cls):
            value = getattr(instance, attr, _absent)
            if value is _absent or value is None and callable(getattr(cls, attr, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False):
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            data = sorted([a for a in _protocol_attrs(cls) if not callable(getattr(cls, a, None))])
            if data:
                raise TypeError("Protocols with non-method members don't support issubclass()."
                                f' Non-method members: {str(data)[1:-1]}.')
        return super().__subclasscheck__(other)


_absent = object()


def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in _protocol_attrs(cls):
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            if attr in base.__dict__.get('__annotations__', {}) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base in (object, Generic) or getattr(base, '_is_protocol', False):
                continue
            if base.__module__ in ('collections.abc', 'contextlib', 'typing', 'abc'):
                continue
            raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__ or cls.__init__ is object.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    """An ABC with one abstract method __int__."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """An ABC with one abstract method __float__."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """An ABC with one abstract method __complex__."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """An ABC with one abstract method __bytes__."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """An ABC with one abstract method __index__."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """An ABC with one abstract method __abs__ that is covariant in its return type."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """An ABC with one abstract method __round__ that is covariant in its return type."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


# ── NamedTuple and TypedDict ──

_PROHIBITED = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                         '_field_types', '_make', '_replace', '_asdict', '_source'])


def _make_nmtuple(name, field_types, module, defaults=()):
    checked = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in field_types}
    nm = collections.namedtuple(name, [n for n, _ in field_types], defaults=defaults, module=module)
    nm.__annotations__ = nm.__new__.__annotations__ = checked
    return nm


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        bases = tuple([tuple if b is _NamedTuple else b for b in bases])
        if any(b is not tuple and b is not Generic for b in bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        annotations = ns.get('__annotations__', {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                s = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{s} '
                                f'{", ".join(defaults)}')
        nm = _make_nmtuple(typename, list(annotations.items()), ns['__module__'], [ns[n] for n in defaults])
        nm.__bases__ = bases
        if Generic in bases:
            nm.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__name__', '__annotations__', '__doc__', '__qualname__',
                           '__orig_bases__') and key not in nm._fields:
                setattr(nm, key, ns[key])
        nm.__qualname__ = ns.get('__qualname__', typename)
        if ns.get('__doc__') is not None:
            nm.__doc__ = ns['__doc__']
        nm.__orig_bases__ = (NamedTuple,)
        for key, value in ns.items():
            func = getattr(type(value), '__set_name__', None)
            if func is not None and key not in nm._fields:
                func(value, nm, key)
        return nm


def NamedTuple(typename, fields=_absent, /, **kwargs):
    """Typed version of namedtuple."""
    if fields is _absent:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    if fields is None:
        fields = ()
    nt = _make_nmtuple(typename, list(fields), _caller_module())
    nt.__orig_bases__ = (NamedTuple,)
    return nt


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(b is Generic or issubclass(b, Generic) for b in bases if b is not _TypedDict) \
            else ()
        own = ns.get('__annotations__', {})
        own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type") for n, t in
               own.items()}
        td = type.__new__(_TypedDictMeta, name, (*generic, dict), {k: v for k, v in ns.items()
                                                                   if k != '__annotations__'})
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        annotations.update(own)
        for key, t in own.items():
            if isinstance(t, _AnnotatedAlias):
                t = t.__origin__
            form = t.__origin__ if isinstance(t, _Alias) else None
            if form is Required or form is not NotRequired and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        td.__annotations__ = annotations
        td.__required_keys__ = frozenset(required)
        td.__optional_keys__ = frozenset(optional)
        if not hasattr(td, '__total__') or '__total__' not in td.__dict__:
            td.__total__ = total
        return td

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    if fields is None:
        fields = kwargs
    ns = {'__annotations__': dict(fields), '__module__': _caller_module()}
    td = _TypedDictMeta(typename, (), ns, total=total)
    td.__orig_bases__ = (TypedDict,)
    return td


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`Derived = NewType(\'Derived\', {name})`')

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ── functions ──

def cast(typ, val):
    """Cast a value to a type. This returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Reveal the inferred type of a variable."""
    return obj


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, '__func__', func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    f = getattr(func, '__func__', func)
    return list(_overloads.get((f.__module__, f.__qualname__), []))


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Decorator to mark an object as providing dataclass-like behaviour."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Name, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def _evaluated(t, globalns, localns):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns)
    if isinstance(t, str):
        return ForwardRef(t)._evaluate(globalns, localns)
    if isinstance(t, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(t.__origin__, globalns, localns), t.__metadata__)
    if isinstance(t, _LiteralAlias):
        return t
    if isinstance(t, (_Alias, GenericAlias, UnionType)):
        args = tuple([_evaluated(a, globalns, localns) if isinstance(a, (str, ForwardRef, _Alias, GenericAlias,
                                                                         UnionType)) else a for a in t.__args__])
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            return functools.reduce(lambda a, b: a | b, args)
        return t._copy(args)
    return t


def _strip(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip(t.__origin__)
    if isinstance(t, _Alias) and t.__origin__ in (Required, NotRequired):
        return _strip(t.__args__[0])
    if isinstance(t, (_Alias, GenericAlias, UnionType)) and not isinstance(t, _LiteralAlias):
        args = tuple([_strip(a) for a in t.__args__])
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            return functools.reduce(lambda a, b: a | b, args)
        return t._copy(args)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            annotations = base.__dict__.get('__annotations__', {})
            scope = globalns if globalns is not None else _module_names(base)
            local = dict(vars(base)) if localns is None else localns
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                hints[name] = _evaluated(value, scope, local)
        return hints if include_extras else {k: _strip(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType)):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    for name, value in annotations.items():
        hints[name] = _evaluated(_NoneType if value is None else value, globalns, localns)
    return hints if include_extras else {k: _strip(t) for k, t in hints.items()}


def _module_names(cls):
    # The globals of the module a class is from: those of any function defined in its body, else the caller's.
    for value in vars(cls).values():
        f = getattr(value, '__func__', value)
        if isinstance(f, types.FunctionType) and f.__module__ == cls.__module__:
            return f.__globals__
    from _vm import _caller_globals
    return _caller_globals()


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""
    __slots__ = ()


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""
    __slots__ = ()


T_contra = TypeVar('T_contra', contravariant=True)
KT, VT, V_co, VT_co = TypeVar('KT'), TypeVar('VT'), TypeVar('V_co', covariant=True), TypeVar('VT_co', covariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)


def __getattr__(name):
    # What is of another module is made when it is asked for.
    if name in ('Match', 'Pattern'):
        import re
        value = globals()[name] = _Name(getattr(re, name), 1, name, False)
        return value
    raise AttributeError(f"module 'typing' has no attribute '{name}'")
