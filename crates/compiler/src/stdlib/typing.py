"""Names for types, to be written in annotations; at run time they are objects that can be looked into."""

# The names of the classes behind them, and of the methods that libraries override or call, are CPython's, private ones
# too. Type variables are native; what they do that asks other types is in functions here (`_type_var_subst` and so on),
# which the VM calls.

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
import warnings
from abc import ABCMeta
from types import GenericAlias
from _vm import _Generic as Generic, _caller_module, _frame_module, _make_type_param, _re_types

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
           'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet',
           'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView',
           'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized',
           'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
           'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
           'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict',
           'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO',
           'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
           'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_type_hints',
           'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator',
           'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'reveal_type',
           'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack']

TYPE_CHECKING = False


# ── what everything here is made of ──

class _Final:
    """Base of classes that nothing outside derives from: the class statement has to say `_root=True`."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, *, _root=False, **others):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


class _Immutable:
    """Base of classes whose objects are their own copies."""

    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _TypingEllipsis:
    """Stands for `...` in arguments on their way into an alias, which shows `...` then."""


def _union_of(left, right):
    return Union[left, right]


def _union_after(right, left):
    return Union[left, right]


def _as_tuple(item):
    """What is between the brackets of a subscript, as a tuple."""
    return item if isinstance(item, tuple) else (item,)


def _is_dunder(attr):
    return attr.endswith('__') and attr.startswith('__')


# What empties the caches.
_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    """Decorator: what the function gave for arguments is given again for equal ones, if they can be hashed."""
    if func is None:
        return functools.partial(_tp_cache, typed=typed)
    remembering = functools.lru_cache(typed=typed)(func)
    _cleanups.append(remembering.cache_clear)

    @functools.wraps(func)
    def call(*args, **kwds):
        try:
            return remembering(*args, **kwds)
        except TypeError:
            pass  # Unhashable, or wrong: the call itself says which.
        return func(*args, **kwds)
    return call


# ── types as arguments ──

def _type_convert(arg, module=None, *, allow_special_forms=False):
    """The type that is meant where None and strings stand for types."""
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return type(None) if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """The type that `arg` stands for; TypeError if it cannot be one. `is_argument` says that it is not all of an
    annotation, `allow_special_forms` that it is one in a class, where ClassVar and Final may be."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    # Protocol is asked with `==`, here and below: typing_extensions has another one that is to be taken for it.
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        wrong = origin in (Generic, Protocol)
        if not allow_special_forms:
            wrong = wrong or origin is ClassVar or is_argument and origin is Final
        if wrong:
            raise TypeError(f'{arg} is not valid as type argument')
        return arg
    if isinstance(arg, _SpecialForm):
        wrong = arg not in _whole_types and not (allow_special_forms and (arg is ClassVar or arg is Final))
    else:
        wrong = arg in (Generic, Protocol)
    if wrong:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_checks(args, msg):
    return [_type_check(arg, msg) for arg in args]


def _is_param_expr(arg):
    """Whether it may stand for the parameters of a Callable."""
    return arg is ... or isinstance(arg, (list, tuple, ParamSpec, _ConcatenateGenericAlias))


def _takes_any(args):
    """Whether the parameters of a Callable with such arguments are left open, or to a parameter specification."""
    return len(args) == 2 and _is_param_expr(args[0])


def _is_unpacked_typevartuple(x):
    return False if isinstance(x, type) else getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _type_repr(obj):
    """How a type is written in the repr of another."""
    if obj is ...:
        return '...'
    if isinstance(obj, type):
        name = obj.__qualname__
        return name if obj.__module__ == 'builtins' else f'{obj.__module__}.{name}'
    return obj.__name__ if isinstance(obj, types.FunctionType) else repr(obj)


def _collect_parameters(args):
    """The type variables in some types, each once, in the order of their first use."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = _collect_parameters(arg)  # The parameters of a Callable within.
        elif hasattr(arg, '__typing_subst__'):
            inner = arg,
        else:
            inner = getattr(arg, '__parameters__', ())
        for param in inner:
            if param not in found:
                found.append(param)
    return tuple(found)


def _check_generic(cls, parameters, elen):
    """TypeError unless there are as many arguments as the class has parameters."""
    if not elen:
        raise TypeError(f'{cls} is not a generic class')
    given = len(parameters)
    if given != elen:
        raise TypeError(f"Too {'many' if given > elen else 'few'} arguments for {cls}; actual {given}, expected {elen}")


def _deduplicate(params):
    """Each once, in the order of the first."""
    return list(dict.fromkeys(params))


def _prepared(generic, args):
    """The arguments of a class or alias as its parameters want them: those that take several get them as a tuple."""
    for param in generic.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(generic, args)
    return args


def _substituted(args, values, flat):
    """Types with the values of the parameters in them put in. `flat` says that they are a Callable's, of which the
    parameters are not in a tuple of their own."""
    out = []
    for arg in args:
        if isinstance(arg, type):
            out.append(arg)
            continue
        subst = getattr(arg, '__typing_subst__', None)
        new = arg
        if subst is not None:
            new = subst(values[arg])
        else:
            params = getattr(arg, '__parameters__', ())
            inner = []
            for param in params:
                inner += values[param] if isinstance(param, TypeVarTuple) else (values[param],)
            if params:
                new = arg[tuple(inner)]
        if flat and isinstance(new, tuple) or _is_unpacked_typevartuple(arg):
            out += new
        elif isinstance(arg, tuple):
            out.append(tuple(_substituted(arg, values, flat)))
        else:
            out.append(new)
    return out


# ── special forms ──

class _SpecialForm(_Final, _root=True):
    # A name that is no class. It has the name and the docstring of the function that answers its subscripts.

    __slots__ = ('_name', '__doc__', '_getitem')
    __iter__ = None

    def __init__(self, getitem):
        self._name, self.__doc__, self._getitem = getitem.__name__, getitem.__doc__, getitem

    def __getattr__(self, item):
        if item == '__name__' or item == '__qualname__':
            return self._name
        raise AttributeError(item)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    __or__, __ror__ = _union_of, _union_after

    # What is no class cannot do what classes do.

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        # Cached by the function itself, which tells 1 from True.
        return self._getitem(self, *_as_tuple(parameters))


# The forms that are types as they are.
_whole_types = set()


def _form(name, doc, getitem):
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


def _bare(name, doc):
    """A form that takes no arguments."""
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    form = _form(name, doc, getitem)
    _whole_types.add(form)
    return form


def _of_one_type(name, doc, complaint='{self} accepts only single type.'):
    """A form of exactly one type."""
    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(parameters, complaint.format(self=self, name=name)),))
    return _form(name, doc, getitem)


NoReturn = _bare('NoReturn', 'The result of functions that do not return.')
Never = _bare('Never', 'The type that no object has.')
Self = _bare('Self', 'The class that a method is called on.')
LiteralString = _bare('LiteralString', 'A string that is made of literals of the program.')
TypeAlias = _bare('TypeAlias', 'The annotation of names that are assigned a type, to be used as one.')

_A_SINGLE = '{name} accepts only a single type.'
ClassVar = _of_one_type('ClassVar', 'An attribute of the class itself: `ClassVar[int]`.')
Final = _of_one_type('Final', 'A name that is assigned once: `Final[int]`, or `Final` alone.')
TypeGuard = _of_one_type('TypeGuard', 'The result of functions that tell whether their argument is of a type.')
Required = _of_one_type('Required', 'A key of a TypedDict that must be there.', _A_SINGLE)
NotRequired = _of_one_type('NotRequired', 'A key of a TypedDict that may be missing.', _A_SINGLE)


@_SpecialForm
def Unpack(self, parameters):
    """`Unpack[Ts]` is `*Ts`, for where a star cannot be."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Optional(self, parameters):
    """`Optional[X]` is X or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), None]


@_SpecialForm
def Union(self, parameters):
    """`Union[X, Y]` is X or Y. Unions within are part of it, and what is there twice counts once."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    members = []
    for member in _type_checks(_as_tuple(parameters), 'Union[arg, ...]: each arg must be a type.'):
        members += member.__args__ if isinstance(member, (_UnionGenericAlias, types.UnionType)) else (member,)
    members = _deduplicate(members)
    if len(members) == 1:
        return members[0]
    name = 'Optional' if len(members) == 2 and type(None) in members else None
    return _UnionGenericAlias(self, tuple(members), name=name)


def _typed(values):
    """Values that differ in type differ: 1 and True."""
    return [(value, type(value)) for value in values]


@_LiteralSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """`Literal['r', 'w']` is one of these values."""
    values = []
    for value in parameters:
        values += value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,)
    try:
        values = [value for value, _ in _deduplicate(_typed(values))]
    except TypeError:
        pass  # Unhashable ones are kept as they are.
    return _LiteralGenericAlias(self, tuple(values))


@_SpecialForm
def Concatenate(self, parameters):
    """`Concatenate[X, P]` are the parameters of P with one before them."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *first, last = _as_tuple(parameters)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    first = _type_checks(first, 'Concatenate[arg, ...]: each arg must be a type.')
    return _ConcatenateGenericAlias(self, (*first, last), _paramspec_tvars=True)


class _AnyMeta(type):
    def __repr__(self):
        # Subclasses are classes like others.
        return super().__repr__() if self is not Any else 'typing.Any'

    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError('typing.Any cannot be used with isinstance()')


class Any(metaclass=_AnyMeta):
    """Any type: nothing is known of it, and nothing is checked."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls, *args, **kwargs)
        raise TypeError('Any cannot be instantiated')


# ── types that are written as strings ──

class ForwardRef(_Final, _root=True):
    """A type that is named before it is there: the source of an expression, to be evaluated later."""

    __slots__ = tuple([f'__forward_{name}__' for name in (
        'arg', 'code', 'is_argument', 'is_class', 'module', 'evaluated', 'value')])

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # An unpacked type is an expression only within another.
        source = f'({arg},)[0]' if arg[0] == '*' else arg
        try:
            self.__forward_code__ = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__, self.__forward_module__ = arg, module
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
        self.__forward_evaluated__, self.__forward_value__ = False, None

    def _evaluate(self, globalns, localns, recursive_guard):
        """The type; the reference itself where it is within what it names (`recursive_guard` are the names around)."""
        name = self.__forward_arg__
        if name in recursive_guard:
            return self
        # With names of its own it may be something else every time.
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        module = sys.modules.get(self.__forward_module__) if self.__forward_module__ is not None else None
        globalns = getattr(module, '__dict__', globalns)
        named = _type_check(eval(self.__forward_code__, globalns, localns),
                            'Forward references must evaluate to types.', self.__forward_is_argument__,
                            allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(named, globalns, localns, recursive_guard | {name})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __repr__(self):
        module = self.__forward_module__
        return f'ForwardRef({self.__forward_arg__!r}' + (')' if module is None else f', module={module!r})')

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    __or__, __ror__ = _union_of, _union_after


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """A type with the forward references in it evaluated."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, _ALIASES):
        return t
    if isinstance(t, GenericAlias):
        # Strings stand for types here too, and keep their place in the parameter list of a Callable.
        unpacked, origin = t.__unpacked__, t.__origin__
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__])
        if origin is collections.abc.Callable and not _takes_any(args):
            args = args[:-1], args[-1]
        t = Unpack[origin[args]] if unpacked else origin[args]
    return _with_args(t, [_eval_type(arg, globalns, localns, recursive_guard) for arg in t.__args__])


def _with_args(t, args):
    """An alias with other arguments; the same one if they are the same."""
    args = tuple(args)
    if args == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    return t.copy_with(args)


# ── type variables ──

def _g[_T, **_P, *_Ts]():
    pass


TypeVar, ParamSpec, TypeVarTuple = [type(p) for p in _g.__type_params__]
del _g


def _bound(bound):
    return None if bound is None else _type_check(bound, 'Bound must be a type.')


def _variance(covariant, contravariant, infer_variance=False):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    return 1 if covariant else 2 if contravariant else 3 if infer_variance else 0


def _defining_module():
    module = _caller_module()
    return None if module == 'typing' else module


def _new_type_var(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
    variance = _variance(covariant, contravariant, infer_variance)
    limit = _bound(bound)
    if constraints:
        if bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        limit = tuple(_type_checks(constraints, 'TypeVar(name, constraint, ...): constraints must be types.'))
    return _make_type_param(TypeVar, name, limit, variance, _defining_module())


def _new_param_spec(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False):
    variance = _variance(covariant, contravariant, infer_variance)
    return _make_type_param(ParamSpec, name, _bound(bound), variance, _defining_module())


def _new_type_var_tuple(self, name):
    return _make_type_param(TypeVarTuple, name, None, 0, _defining_module())


for _function, _class in (_new_type_var, TypeVar), (_new_param_spec, ParamSpec), (_new_type_var_tuple, TypeVarTuple):
    _function.__qualname__ = f'{_class.__name__}.__init__'
del _function, _class


def _type_var_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    unpacked = arg.__origin__ is Unpack if isinstance(arg, _GenericAlias) else \
        isinstance(arg, GenericAlias) and arg.__unpacked__
    if unpacked:
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _param_spec_subst(self, arg):
    if isinstance(arg, (tuple, list)):
        return tuple(_type_checks(arg, 'Expected a type.'))
    if _is_param_expr(arg):
        return arg
    raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')


def _param_spec_prepare(self, alias, args):
    at = alias.__parameters__.index(self)
    if at >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(alias.__parameters__) == 1 and not _is_param_expr(args[0]):
        # Z[int, str] means Z[[int, str]].
        return (args,)
    if isinstance(args[at], list):
        return (*args[:at], tuple(args[at]), *args[at + 1:])
    return args


def _iter_unpacked(self):
    yield Unpack[self]


def _unpacked_args(arg):
    """The types in an unpacked tuple; None of everything else."""
    return None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)


def _type_var_tuple_prepare(self, alias, args):
    """Gather what stands for the TypeVarTuple: all but what the parameters before and after it take."""
    params = alias.__parameters__
    at = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    given, wanted = len(args), len(params)
    before, after = at, wanted - at - 1
    # An unpacked tuple of any length also fills the parameters beside the TypeVarTuple.
    endless = fill = None
    for position, inner in enumerate(map(_unpacked_args, args)):
        if inner and len(inner) == 2 and inner[-1] is ...:
            if endless is not None:
                raise TypeError('More than one unpacked arbitrary-length tuple argument')
            endless, fill = position, inner[0]
    if endless is not None:
        before = min(before, endless)
        after = min(after, given - endless - 1)
    elif before + after > given:
        raise TypeError(f'Too few arguments for {alias}; actual {given}, expected at least {wanted - 1}')
    rest = wanted - at - 1 - after
    return (*args[:before], *[fill] * (at - before), tuple(args[before:given - after]), *[fill] * rest,
            *args[given - after:])


class _ParamSpecPart(_Final, _Immutable, _root=True):
    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented


class ParamSpecArgs(_ParamSpecPart, _root=True):
    """`P.args`: the positional arguments that a ParamSpec stands for."""

    _part = 'args'

    def __init__(self, origin):
        self.__origin__ = origin


class ParamSpecKwargs(_ParamSpecPart, _root=True):
    """`P.kwargs`: the keyword arguments that a ParamSpec stands for."""

    _part = 'kwargs'

    def __init__(self, origin):
        self.__origin__ = origin


# ── aliases ──

class _BaseGenericAlias(_Final, _root=True):
    """What stands for a class (`__origin__`) with arguments, `List[int]`, or ready for some, `List`. It has the
    attributes of the class, but for those with two underscores."""

    def __init__(self, origin, *, inst=True, name=None):
        # `inst` says that it can be called, `name` is one of this module.
        # Not through `__setattr__`, which asks whose each is.
        self.__dict__.update(_inst=inst, _name=name, __origin__=origin, __slots__=None)

    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name or self.__origin__.__name__
        # It has no origin yet while a copy of it is made.
        if _is_dunder(attr) or '__origin__' not in self.__dict__:
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, val):
        own = _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types')
        if own:
            return super().__setattr__(attr, val)
        setattr(self.__origin__, attr, val)

    def __dir__(self):
        attrs = set(super().__dir__())
        attrs.update([attr for attr in dir(self.__origin__) if not _is_dunder(attr)])
        return list(attrs)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass  # It has no room for that.
        return made

    def __mro_entries__(self, bases):
        after = bases[bases.index(self) + 1:]
        entries = () if self.__origin__ in bases else (self.__origin__,)
        # Generic is a base once, after all that make it one.
        if any(isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in after):
            return entries
        return (*entries, Generic)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A class or special form with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None, _paramspec_tvars=False):
        super().__init__(origin, inst=inst, name=name)
        args = _as_tuple(args)
        own = self.__dict__
        own['__args__'] = tuple([... if arg is _TypingEllipsis else arg for arg in args])
        own['__parameters__'] = _collect_parameters(args)
        own['_paramspec_tvars'] = _paramspec_tvars
        if not name:
            own['__module__'] = origin.__module__

    def __repr__(self):
        # Only tuples may be of nothing.
        args = ', '.join([_type_repr(arg) for arg in self.__args__]) or '()'
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f'{name}[{args}]'

    def __eq__(self, other):
        if isinstance(other, _GenericAlias):
            return self.__origin__ == other.__origin__ and self.__args__ == other.__args__
        return NotImplemented

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    __or__, __ror__ = _union_of, _union_after

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __iter__(self):
        yield Unpack[self]

    @_tp_cache
    def __getitem__(self, args):
        params = self.__parameters__
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not params:
            raise TypeError(f'{self} is not a generic class')
        given = []
        for arg in map(_type_convert, _as_tuple(args)):
            inner = _unpacked_args(arg)
            # One of any length is for the parameters to deal with.
            given += (arg,) if inner is None or inner and inner[-1] is ... else inner
        given = _prepared(self, given)
        if len(given) != len(params):
            many = 'many' if len(given) > len(params) else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(given)}, expected {len(params)}')
        flat = self.__origin__ is collections.abc.Callable
        return self.copy_with(tuple(_substituted(self.__args__, dict(zip(params, given)), flat)))

    def copy_with(self, args):
        """The same with other arguments."""
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst,
                          _paramspec_tvars=self._paramspec_tvars)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if origin is Generic:
            # Not where Protocol is one, or another alias is to come.
            after = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in after):
                return ()
        return (origin,)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """This module's name for a class: `List`, `Iterable`. It takes `nparams` arguments."""

    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        module, path = origin.__module__, origin.__qualname__
        self.__doc__ = f'`{path if module == "builtins" else f"{module}.{path}"}` with types as arguments.'

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    __or__, __ror__ = _union_of, _union_after

    @_tp_cache
    def __getitem__(self, params):
        args = tuple(_type_checks(_as_tuple(params), 'Parameters to generic types must be types.'))
        _check_generic(self, args, self._nparams)
        return self.copy_with(args)

    def copy_with(self, params):
        """The class with these arguments."""
        return _GenericAlias(self.__origin__, params, inst=self._inst, name=self._name)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


class _CallableGenericAlias(_GenericAlias, _root=True):
    """`Callable[[parameters], result]`: its arguments are the parameters, one by one, and the result."""

    __iter__ = None

    def __repr__(self):
        if _takes_any(self.__args__):
            return super().__repr__()
        *params, result = map(_type_repr, self.__args__)
        return f"typing.Callable[[{', '.join(params)}], {result}]"

    def __reduce__(self):
        *params, result = self.__args__
        return operator.getitem, (Callable, self.__args__ if _takes_any(self.__args__) else (params, result))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, inst=self._inst, name=self._name,
                                     _paramspec_tvars=True)

    def __getitem__(self, params):
        if isinstance(params, tuple) and len(params) == 2:
            # As a tuple the parameters can be hashed.
            args, result = params
            return self._of(tuple(args) if isinstance(args, list) else args, result)
        raise TypeError('Callable must be used as Callable[[arg, ...], result].')

    @_tp_cache
    def _of(self, args, result):
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        args = (_TypingEllipsis,) if args is ... else map(_type_convert, _as_tuple(args))
        return self.copy_with((*args, result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        args = _as_tuple(params)
        if len(args) > 1 and args[-1] is ...:
            args = (*_type_checks(args[:-1], 'Tuple[t, ...]: t must be a type.'), _TypingEllipsis)
        else:
            args = tuple(_type_checks(args, 'Tuple[t0, t1, ...]: each t must be a type.'))
        return self.copy_with(args)


class _UnionGenericAlias(_GenericAlias, _root=True):
    """A union, of which the order says nothing."""

    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__:
            first, second = self.__args__
            return f'typing.Optional[{_type_repr(second if first is type(None) else first)}]'
        return super().__repr__()

    def __eq__(self, other):
        if isinstance(other, (types.UnionType, _UnionGenericAlias)):
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def __hash__(self):
        members = frozenset(self.__args__)
        return hash(members)

    def __reduce__(self):
        # Its name may be Optional, which takes one.
        return operator.getitem, (Union, self.__args__)

    def __subclasscheck__(self, cls):
        for member in self.__args__:
            if issubclass(cls, member):
                return True
        return False

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if isinstance(other, _LiteralGenericAlias):
            return set(_typed(self.__args__)) == set(_typed(other.__args__))
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (tuple, list)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*first, *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        # As the operator is written.
        return f'*{self.__args__[0]!r}'

    @property
    def __typing_is_unpacked_typevartuple__(self):
        inner, = self.__args__
        return isinstance(inner, TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner, = self.__args__
        if not isinstance(inner, _GenericAlias):
            return None
        assert inner.__origin__ is tuple
        return inner.__args__

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with metadata: its origin and only argument is the type."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, (*origin.__metadata__, *metadata)
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def __getattr__(self, attr):
        return 'Annotated' if attr == '__name__' or attr == '__qualname__' else super().__getattr__(attr)

    def __repr__(self):
        return f"typing.Annotated[{', '.join([_type_repr(self.__origin__), *map(repr, self.__metadata__)])}]"

    def __eq__(self, other):
        if isinstance(other, _AnnotatedAlias):
            return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__
        return NotImplemented

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def copy_with(self, params):
        return _AnnotatedAlias(*params, self.__metadata__)


class Annotated:
    """`Annotated[X, a, b]` is X, with a and b for those who look for them."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')

    def __class_getitem__(cls, params):
        return _annotated(*_as_tuple(params))


@_tp_cache(typed=True)
def _annotated(*params):
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    annotated, *metadata = params
    if _is_unpacked_typevartuple(annotated):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(annotated, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(metadata))


_ALIASES = (_GenericAlias, GenericAlias, types.UnionType)


# ── Generic: the class is the VM's, since `class A[T]` needs it ──

@_tp_cache
def _generic_class_getitem(cls, params):
    args = tuple(map(_type_convert, _as_tuple(params)))
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        for arg in args:
            if not (isinstance(arg, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(arg)):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                'specification variables.')
        if len(args) > len(set(args)):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    else:
        given = _prepared(cls, args)
        _check_generic(cls, given, len(cls.__parameters__))
        args = []
        for param, arg in zip(cls.__parameters__, given):
            args += arg if isinstance(param, TypeVarTuple) else (arg,)
    return _GenericAlias(cls, tuple(args), _paramspec_tvars=True)


def _generic_init_subclass(cls):
    bases = cls.__dict__.get('__orig_bases__')
    if bases is None:
        plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
    else:
        plain = Generic in bases
    if plain:
        raise TypeError('Cannot inherit from plain Generic')
    cls.__parameters__ = () if bases is None else _parameters_of_class(bases)


def _parameters_of_class(bases):
    used = _collect_parameters(bases)
    listed = [base.__parameters__ for base in bases
              if isinstance(base, (_GenericAlias, GenericAlias)) and base.__origin__ is Generic]
    if not listed:
        return used
    if len(listed) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    params = tuple(listed[0])
    missing = [str(param) for param in used if param not in params]
    if missing:
        raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                        f"Generic[{', '.join(map(str, params))}]")
    return params


# ── the names of classes ──

# How many arguments each takes.
_OF_COLLECTIONS_ABC = {
    'Hashable': 0, 'Sized': 0, 'ByteString': 0,
    'Iterable': 1, 'Iterator': 1, 'Reversible': 1, 'Container': 1, 'Collection': 1, 'Sequence': 1, 'MutableSequence': 1,
    'MutableSet': 1, 'MappingView': 1, 'KeysView': 1, 'ValuesView': 1, 'Awaitable': 1, 'AsyncIterable': 1,
    'AsyncIterator': 1,
    'Mapping': 2, 'MutableMapping': 2, 'ItemsView': 2, 'AsyncGenerator': 2,
    'Generator': 3, 'Coroutine': 3,
}
_OF_COLLECTIONS = {'Deque': 'deque', 'DefaultDict': 'defaultdict', 'OrderedDict': 'OrderedDict', 'Counter': 'Counter',
                   'ChainMap': 'ChainMap'}
_OF_BUILTINS = {'List': (list, 1), 'Set': (set, 1), 'FrozenSet': (frozenset, 1), 'Dict': (dict, 2), 'Type': (type, 1)}

for _name, _nparams in _OF_COLLECTIONS_ABC.items():
    globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name), _nparams)
for _name, _class in _OF_COLLECTIONS.items():
    _nparams = 1 if _name in ('Deque', 'Counter') else 2
    globals()[_name] = _SpecialGenericAlias(getattr(collections, _class), _nparams, name=_name)
for _name, (_class, _nparams) in _OF_BUILTINS.items():
    # `List()` is refused: `list()` is meant.
    globals()[_name] = _SpecialGenericAlias(_class, _nparams, inst=False, name=_name)
del _name, _class, _nparams

AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name='AbstractSet')
Callable = _CallableType(collections.abc.Callable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
ContextManager = _SpecialGenericAlias(contextlib.AbstractContextManager, 1, name='ContextManager')
AsyncContextManager = _SpecialGenericAlias(contextlib.AbstractAsyncContextManager, 1, name='AsyncContextManager')
Pattern, Match = [_SpecialGenericAlias(cls, 1) for cls in _re_types()]


# ── protocols ──

# What is no member of a protocol, though it stands in one.
EXCLUDED_ATTRIBUTES = '''
    __parameters__ __orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __final__
    __abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__
    __weakref__ __class_getitem__ _MutableMapping__marker __type_params__ __match_args__
'''.split()

# The classes that are no protocols and may be bases of some.
_BESIDE_PROTOCOLS = {
    'collections.abc': frozenset('AsyncIterable Awaitable Callable Collection Container Hashable Iterable Iterator '
                                 'Reversible Sized'.split()),
    'contextlib': frozenset(['AbstractAsyncContextManager', 'AbstractContextManager']),
}


def _get_protocol_attrs(cls):
    """The names of the members of a protocol class."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ != 'Protocol' and base.__name__ != 'Generic':
            names.update(base.__dict__, getattr(base, '__annotations__', ()))
    return {name for name in names.difference(EXCLUDED_ATTRIBUTES) if not name.startswith('_abc_')}


def _has_methods_alone(cls):
    return all([callable(getattr(cls, name, None)) for name in _get_protocol_attrs(cls)])


def _no_init_or_replace_init(self, *args, **kwargs):
    """The `__init__` of protocol classes. Their subclasses that are none have the next one in the MRO, which is found
    out with the first instance."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is _no_init_or_replace_init:
        inits = [base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__]
        inits.append(object.__init__)
        cls.__init__ = next(init for init in inits if init is not _no_init_or_replace_init)
        cls.__init__(self, *args, **kwargs)


def _allow_reckless_class_checks(depth=3):
    """Whether it is `abc` or `functools` that asks: they do not know protocols."""
    return _frame_module(depth) in ('abc', 'functools', None)


_NOT_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return issubclass(instance.__class__, cls) or super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks(depth=2):
            raise TypeError(_NOT_RUNTIME)
        if _has_methods_alone(cls) and issubclass(instance.__class__, cls):
            return True
        for name in _get_protocol_attrs(cls):
            # A method that is None is none.
            if not hasattr(instance, name) or \
                    callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                return super().__instancecheck__(instance)
        return True


def _has_member(cls, name):
    """Whether a class has a member of a protocol, or declares it, being a protocol itself."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        declared = getattr(base, '__annotations__', {})
        if isinstance(declared, collections.abc.Mapping) and name in declared and issubclass(cls, Generic) \
                and cls._is_protocol:
            return True
    return False


def _protocol_hook(cls):
    def __subclasshook__(other):
        if not cls.__dict__.get('_is_protocol', False):
            return NotImplemented
        wrong = None
        if not getattr(cls, '_is_runtime_protocol', False):
            wrong = _NOT_RUNTIME
        elif not _has_methods_alone(cls):
            wrong = "Protocols with non-method members don't support issubclass()"
        if wrong is not None:
            if _allow_reckless_class_checks():
                return NotImplemented
            raise TypeError(wrong)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return all([_has_member(other, name) for name in _get_protocol_attrs(cls)]) or NotImplemented
    return __subclasshook__


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocols: classes that say which methods and attributes objects have, whatever they derive from."""

    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__
        if not own.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in own:
            cls.__subclasshook__ = _protocol_hook(cls)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base is object or base is Generic or issubclass(base, Generic) and base._is_protocol
                        or base.__name__ in _BESIDE_PROTOCOLS.get(base.__module__, ())):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init_or_replace_init


T = TypeVar('T')
KT, VT = TypeVar('KT'), TypeVar('VT')
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ('T_co', 'V_co', 'VT_co')]
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', bound=type, covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str


def runtime_checkable(cls):
    """Have isinstance() and issubclass() look whether the members of a protocol are there. Their types are not seen."""
    if issubclass(cls, Generic) and cls._is_protocol:
        cls._is_runtime_protocol = True
        return cls
    raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')


def _mark_abstract(method, name, qualname):
    method.__name__, method.__qualname__ = name, f'{qualname}.{name}'
    method.__isabstractmethod__ = True


def _supports(name, method, result):
    """A protocol of one method, which is generic if its result is a type variable."""
    def plain(self):
        pass

    def rounding(self, ndigits: int = 0):
        pass

    member = rounding if method == '__round__' else plain
    member.__annotations__['return'] = result
    _mark_abstract(member, method, name)
    base = Protocol[result] if isinstance(result, TypeVar) else Protocol

    def body(namespace):
        namespace.update({'__module__': 'typing', '__doc__': f'What has the method {method}.', '__slots__': (),
                          method: member})
    return runtime_checkable(types.new_class(name, (base,), exec_body=body))


SupportsInt = _supports('SupportsInt', '__int__', int)
SupportsFloat = _supports('SupportsFloat', '__float__', float)
SupportsComplex = _supports('SupportsComplex', '__complex__', complex)
SupportsBytes = _supports('SupportsBytes', '__bytes__', bytes)
SupportsIndex = _supports('SupportsIndex', '__index__', int)
SupportsAbs = _supports('SupportsAbs', '__abs__', T_co)
SupportsRound = _supports('SupportsRound', '__round__', T_co)


# ── NamedTuple ──

# What a class may not have of its own, and what is not taken over from it.
_prohibited = frozenset('__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace '
                        '_asdict _source'.split())
_special = frozenset(['__annotations__', '__module__', '__name__'])


def _module_of_caller():
    # Frames of the standard library are not seen.
    return _caller_module() or '__main__'


def _named_tuple(name, fields, module, defaults=()):
    names = [field for field, _ in fields]
    annotations = {field: _type_check(t, f'field {field} annotation must be a type') for field, t in fields}
    made = collections.namedtuple(name, names, module=module, defaults=defaults)
    made.__new__.__annotations__ = made.__annotations__ = annotations
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        _check_named_tuple_bases(bases, _NamedTuple)
        annotations = ns.get('__annotations__', {})
        defaults = {}
        for field in annotations:
            if field in ns:
                defaults[field] = ns[field]
            elif defaults:
                fields = 'field' if len(defaults) == 1 else 'fields'
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default {fields} '
                                f'{", ".join(defaults)}')
        made = _named_tuple(typename, annotations.items(), ns['__module__'], defaults.values())
        made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
        generic = Generic in bases
        if generic:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        rest = {name: value for name, value in ns.items() if name not in _special and name not in made._fields}
        for name, value in rest.items():
            if name in _prohibited:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
            setattr(made, name, value)
        # `type.__new__` would tell them; the class is made by another.
        for name, value in rest.items():
            tell = getattr(type(value), '__set_name__', None)
            if tell is not None:
                tell(value, made, name)
        if generic:
            made.__init_subclass__()
        return made


def _check_named_tuple_bases(bases, itself):
    for base in bases:
        if base is not itself and base is not Generic and not (
                isinstance(base, _GenericAlias) and base.__origin__ is Generic):
            raise TypeError('can only inherit from a NamedTuple type and Generic')


def NamedTuple(typename, fields=None, /, **kwargs):
    """A tuple class with names and types for its items: `NamedTuple('Point', [('x', int), ('y', int)])`, or as the base
    of a class that has them as annotations, with defaults and methods."""
    if fields is not None and kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _named_tuple(typename, kwargs.items() if fields is None else fields, _module_of_caller())


def _namedtuple_mro_entries(bases):
    if len(bases) > 1:
        _check_named_tuple_bases(bases, NamedTuple)
    return (_NamedTuple,)


# The functions NamedTuple and TypedDict, as bases, stand for these classes, whose metaclasses make something else.
_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = _namedtuple_mro_entries


# ── TypedDict ──

class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if base is not Generic and type(base) is not _TypedDictMeta:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = any(issubclass(base, Generic) for base in bases)
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if generic else (dict,), ns)
        # Each key with its type, and whether it has to be there.
        annotations, is_required = {}, {}
        for base in bases:
            keys = base.__dict__
            annotations.update(keys.get('__annotations__', ()))
            is_required.update(dict.fromkeys(keys.get('__required_keys__', ()), True))
            is_required.update(dict.fromkeys(keys.get('__optional_keys__', ()), False))
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, t in ns.get('__annotations__', {}).items():
            annotations[key] = t = _type_check(t, msg, module=made.__module__)
            form = get_origin(t)
            if form is Annotated:
                form = get_origin(t.__origin__)
            is_required[key] = form is Required or form is not NotRequired and total
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset([key for key, required in is_required.items() if required])
        made.__optional_keys__ = frozenset([key for key, required in is_required.items() if not required])
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    __call__ = dict  # Static: it is given no class.

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """The type of dicts that have certain keys, each with a type: `TypedDict('Point', {'x': int, 'y': int})`, or as the
    base of a class that has them as annotations. Such dicts are plain ones."""
    if fields is not None and kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    if kwargs:
        warnings.warn('The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed '
                      'in Python 3.13, and may not be understood by third-party type checkers.', DeprecationWarning,
                      stacklevel=2)
    namespace = {'__annotations__': dict(kwargs if fields is None else fields), '__module__': _module_of_caller()}
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether it is a class that TypedDict made."""
    return isinstance(tp, _TypedDictMeta)


# ── NewType ──

def _idfunc(_, x):
    return x


class NewType:
    """A type that is told from another by name alone: `UserId = NewType('UserId', int)`. Calling it gives the argument
    back."""

    def __init__(self, name, tp):
        self.__qualname__, self.__supertype__ = name, tp
        self.__name__ = name[name.rfind('.') + 1:]
        module = _module_of_caller()
        if module != 'typing':
            self.__module__ = module

    __call__ = _idfunc
    __or__, __ror__ = _union_of, _union_after

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        base = self.__name__

        class Refusal:
            # The class that is then made of these bases tells what was meant.
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{name} = NewType({name!r}, {base})`')
        return (Refusal,)


# ── what type checkers understand ──

def cast(typ, val):
    """The value, which is to be taken for one of this type."""
    return val


def assert_type(val, typ, /):
    """The value, which a type checker is to find to be of this type."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """To be called where nothing is left that the argument could be: AssertionError."""
    shown, limit = repr(arg), _ASSERT_NEVER_REPR_MAX_LENGTH
    if len(shown) > limit:
        shown = f'{shown[:limit]}...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def reveal_type(obj, /):
    """Have a type checker say what type it takes the value for; at run time its class is printed to stderr."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def _set_flag(obj, name):
    """Set an attribute to True, where it can be set."""
    try:
        setattr(obj, name, True)
    except (TypeError, AttributeError):
        pass


def final(f):
    """Decorator: a method that is not overridden, a class that is not derived from."""
    _set_flag(f, '__final__')
    return f


def no_type_check(arg):
    """Decorator: the annotations of a function, or of all methods and classes in a class, are no types."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            path = getattr(member, '__qualname__', None)
            if path is None or getattr(member, '__module__', None) != arg.__module__ or \
                    path != f'{arg.__qualname__}.{member.__name__}':
                continue  # Of a base, or merely assigned.
            if isinstance(member, type):
                no_type_check(member)
            elif isinstance(member, (types.MethodType, types.FunctionType)):
                getattr(member, '__func__', member).__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass  # A builtin class.
    return arg


def no_type_check_decorator(decorator):
    """Decorator of decorators: what they give is under @no_type_check as well."""
    @functools.wraps(decorator)
    def decorate(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return decorate


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Decorator: what it stands over makes classes as @dataclass does, with these defaults."""
    options = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
               'field_specifiers': field_specifiers, 'kwargs': kwargs}

    def decorate(maker):
        maker.__dataclass_transform__ = options
        return maker
    return decorate


# ── overloads ──

# By module, by qualified name, by first line.
_overload_registry = collections.defaultdict(lambda: collections.defaultdict(dict))


def _overload_dummy(*args, **kwds):
    """What a function under @overload becomes."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """Decorator: one of several signatures of a function, whose implementation follows without it."""
    inner = getattr(func, '__func__', func)
    try:
        of_name = _overload_registry[inner.__module__][inner.__qualname__]
        of_name[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass  # No function: nothing to be found by.
    return _overload_dummy


def get_overloads(func):
    """The functions under @overload that have the name of this one."""
    inner = getattr(func, '__func__', func)
    if inner.__module__ not in _overload_registry:
        return []
    return list(_overload_registry[inner.__module__].get(inner.__qualname__, {}).values())


def clear_overloads():
    """Forget all functions under @overload."""
    _overload_registry.clear()


# ── looking into types ──

def get_origin(tp):
    """What was subscripted to make a type; None if nothing was."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, (GenericAlias, _BaseGenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """What it was subscripted with, as it was written."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, _ALIASES):
        return ()
    args = tp.__args__
    if isinstance(tp, types.UnionType) or tp.__origin__ is not collections.abc.Callable or _takes_any(args):
        return args
    *params, result = args
    return params, result


def _strip_annotations(t):
    """A type without Annotated, Required and NotRequired in it."""
    while isinstance(t, _AnnotatedAlias) or getattr(t, '__origin__', None) in (Required, NotRequired):
        t = t.__origin__ if isinstance(t, _AnnotatedAlias) else t.__args__[0]
    return _with_args(t, map(_strip_annotations, t.__args__)) if isinstance(t, _ALIASES) else t


# What may have no annotations without being asked in vain.
_allowed_types = (types.ModuleType, types.FunctionType, types.MethodType, types.BuiltinFunctionType,
                  types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class and its bases, a function or a module, with strings evaluated. Names are looked up in
    `globalns` and `localns`, by default in the module and, of a class, in the class. Annotated, Required and
    NotRequired are left out unless `include_extras` says otherwise."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            hints.update(_hints_of_class(base, globalns, localns))
    else:
        hints = _hints_of_object(obj, globalns, localns)
    if not include_extras:
        hints = {name: _strip_annotations(t) for name, t in hints.items()}
    return hints


def _hints(annotations, globalns, localns, **kind):
    hints = {}
    for name, t in annotations.items():
        t = ForwardRef(t, **kind) if isinstance(t, str) else type(None) if t is None else t
        hints[name] = _eval_type(t, globalns, localns)
    return hints


def _hints_of_class(cls, globalns, localns):
    """Of the class itself."""
    annotations = cls.__dict__.get('__annotations__', {})
    if isinstance(annotations, types.GetSetDescriptorType):
        return {}
    local = dict(vars(cls)) if localns is None else localns
    scope = _module_names(cls) if globalns is None else globalns
    if globalns is None and localns is None:
        # The names of the module go before those of the class.
        scope, local = local, scope
    return _hints(annotations, scope, local, is_argument=False, is_class=True)


def _hints_of_object(obj, globalns, localns):
    is_module = isinstance(obj, types.ModuleType)
    if globalns is None:
        if is_module:
            globalns = vars(obj)
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if not isinstance(obj, _allowed_types):
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        annotations = {}
    return _hints(dict(annotations), globalns, globalns if localns is None else localns, is_argument=not is_module)


def _module_names(cls):
    """The globals of the module that a class is from."""
    module = sys.modules.get(cls.__module__)
    if module is not None:
        return module.__dict__
    # Not every module of the program is in the table: a function of the class's body knows, else the caller may.
    for value in vars(cls).values():
        f = getattr(value, '__func__', value)
        if isinstance(f, types.FunctionType) and f.__module__ == cls.__module__:
            return f.__globals__
    from _vm import _caller_globals
    return _caller_globals()


# ── files ──

def _file_type(**fields):
    """Class decorator: all methods are abstract, and so are the attributes, which are given with their types."""
    def decorate(cls):
        for name, value in vars(cls).items():
            if isinstance(value, types.FunctionType):
                value.__isabstractmethod__ = True
        for name, result in fields.items():
            def getter(self):
                pass
            getter.__annotations__ = {'return': result}
            _mark_abstract(getter, name, cls.__name__)
            setattr(cls, name, property(getter))
        return cls
    return decorate


@_file_type(mode=str, name=str, closed=bool)
class IO(Generic[AnyStr]):
    """What open() returns, of text or of bytes."""

    __slots__ = ()

    def read(self, n: int = -1) -> AnyStr: pass
    def readline(self, limit: int = -1) -> AnyStr: pass
    def readlines(self, hint: int = -1) -> List[AnyStr]: pass
    def write(self, s: AnyStr) -> int: pass
    def writelines(self, lines: List[AnyStr]) -> None: pass
    def readable(self) -> bool: pass
    def writable(self) -> bool: pass
    def seekable(self) -> bool: pass
    def seek(self, offset: int, whence: int = 0) -> int: pass
    def tell(self) -> int: pass
    def truncate(self, size: int = None) -> int: pass
    def flush(self) -> None: pass
    def fileno(self) -> int: pass
    def isatty(self) -> bool: pass
    def close(self) -> None: pass
    def __enter__(self) -> 'IO[AnyStr]': pass
    def __exit__(self, type, value, traceback) -> None: pass


@_file_type()
class BinaryIO(IO[bytes]):
    """What open() returns for bytes."""

    __slots__ = ()

    def write(self, s: Union[bytes, bytearray]) -> int: pass
    def __enter__(self) -> 'BinaryIO': pass


@_file_type(buffer=BinaryIO, encoding=str, errors=Optional[str], line_buffering=bool, newlines=Any)
class TextIO(IO[str]):
    """What open() returns for text."""

    __slots__ = ()

    def __enter__(self) -> 'TextIO': pass


# ── names of later versions of Python, whose syntax this VM knows ──

def override(method, /):
    """Decorator: the method overrides one of a base class."""
    _set_flag(method, '__override__')
    return method


type _Alias = int
_newer = {'TypeAliasType': type(_Alias), 'override': override}
del override, _Alias


def __getattr__(name):
    if name in _newer:
        return _newer[name]
    raise AttributeError(f"module 'typing' has no attribute {name!r}")
