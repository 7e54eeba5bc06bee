import collections.abc
import typing
from dataclasses import dataclass

import typing_extensions as te
from typing_extensions import (
    Annotated, Any, ClassVar, Concatenate, Doc, Final, Literal, LiteralString, Never, NewType, NoDefault, NotRequired, ParamSpec, Protocol, ReadOnly,
    Required, Self, TypeAliasType, TypedDict, TypeForm, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Unpack, deprecated, get_args, get_annotations,
    get_original_bases, get_origin, get_overloads, get_protocol_members, get_type_hints, is_protocol, is_typeddict, overload, override,
    runtime_checkable,
)


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# Forms
for form in (Literal[1, "a", None], Annotated[int, Doc("text")], TypeIs[int], ReadOnly[str], Required[int], NotRequired[list[int]], TypeGuard[int],
             TypeForm[int], Concatenate[int, ...], Never, Self, LiteralString, NoDefault, Final[int], ClassVar[str]):
    print(form, get_origin(form), get_args(form))
for bad in (lambda: TypeIs[int, str], lambda: ReadOnly[()], lambda: isinstance(1, TypeIs), lambda: te.Literal[[]], lambda: TypeForm[1, 2],
            lambda: Concatenate[int], lambda: Self[int], lambda: NoDefault(1)):
    show(bad)

# Type variables with defaults
T = TypeVar("T", default=int)
U = TypeVar("U", bound=str)
P = ParamSpec("P", default=[int, str])
Ts = TypeVarTuple("Ts", default=Unpack[tuple[int, str]])
V = TypeVar("V")
for v in T, U, P, Ts, V:
    print(v, type(v).__name__, v.__name__, v.__module__, v.has_default(), v is Ts or v.__default__, isinstance(v, (typing.TypeVar, typing.ParamSpec, typing.TypeVarTuple)))
print(U.__bound__, isinstance(T, TypeVar), isinstance(1, TypeVar))
show(lambda: TypeVar("X", int))
show(lambda: TypeVar("X", covariant=True, contravariant=True))


class Box(typing.Generic[V, T]):
    def __init__(self, v):
        self.v = v


print(Box[int, str], Box[int], Box.__parameters__, Box[int, str](3).v)
show(lambda: Box[int, str, bool])


class Call(typing.Generic[P]):
    pass


print(Call[P], Call[...])


# Protocols
@runtime_checkable
class Named(Protocol):
    name: str

    def rename(self, new: str) -> None: ...


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Thing:
    def __init__(self):
        self.name = "thing"

    def rename(self, new):
        self.name = new

    def close(self):
        pass


class Silent(Protocol):
    x: int


print(isinstance(Thing(), Named), isinstance(1, Named), issubclass(Thing, Closes), issubclass(int, Closes), is_protocol(Named), is_protocol(Thing))
print(sorted(get_protocol_members(Named)), is_protocol(Protocol))
show(lambda: issubclass(Thing, Named))
show(lambda: isinstance(Thing(), Silent))
show(lambda: Named())
show(lambda: get_protocol_members(int))
print(isinstance(3, te.SupportsIndex), isinstance("", te.SupportsIndex), isinstance(b"", te.Buffer))


# TypedDict
class Movie(TypedDict):
    title: ReadOnly[str]
    year: NotRequired[int]


class Series(Movie, total=False, closed=True):
    seasons: Required[int]
    extra: Annotated[ReadOnly[int], "note"]


for td in Movie, Series:
    print(td.__name__, td.__total__, sorted(td.__required_keys__), sorted(td.__optional_keys__), sorted(td.__readonly_keys__), sorted(td.__mutable_keys__),
          td.__annotations__, get_type_hints(td), get_original_bases(td), is_typeddict(td))
print(Movie(title="x"), Series.__closed__, get_type_hints(Series, include_extras=True))
Open = TypedDict("Open", {"a": int}, extra_items=str)
print(Open.__extra_items__, Open.__annotations__)
show(lambda: isinstance({}, Movie))


# NamedTuple, NewType, type aliases
class Point(te.NamedTuple):
    x: int
    y: int = 0


print(Point(1), Point._field_defaults, get_original_bases(Point))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__)
ListOf = TypeAliasType("ListOf", list[V], type_params=(V,))
print(ListOf, ListOf.__value__, ListOf[int], ListOf.__type_params__, get_args(ListOf[int]), ListOf | None)
show(lambda: TypeAliasType("Bad", int)[str])


# Decorators
@deprecated("use g")
def f(x):
    return x


import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(f(3), f.__deprecated__)
print([str(w.message) for w in caught], [w.category.__name__ for w in caught])


@deprecated("no more", category=None)
class Old:
    pass


print(Old.__deprecated__, type(Old()).__name__)


class Base:
    def m(self) -> int:
        return 1


class Derived(Base):
    @override
    def m(self) -> int:
        return 2


print(Derived().m(), Derived.m.__override__)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(len(get_overloads(g)), g(1))


@te.final
class Last:
    pass


print(Last.__final__, te.assert_type(1, int), te.get_annotations(g), get_annotations(Point))


@dataclass
class Data:
    a: "int"
    b: "list[Data] | None" = None
    c: te.ClassVar[int] = 3


print(get_type_hints(Data), te.evaluate_forward_ref(typing.ForwardRef("list[int]"), globals=globals()))
show(lambda: te.assert_never(3))


def h(*args: P.args, **kwargs: P.kwargs) -> "Self": ...


print(h.__annotations__, te.ParamSpecArgs is typing.ParamSpecArgs, te.TYPE_CHECKING)
print(get_type_hints(lambda: 0), te.get_type_hints(Thing))
print(typing.Union[te.Literal[1], None], typing.Optional[TypeIs[int]], list[T], dict[str, V][int], collections.abc.Callable[P, V][[int], str])


@te.disjoint_base
class Disjoint:
    pass


with_doc = Annotated[str, Doc("a name")]
print(with_doc.__metadata__[0].documentation, te.Sentinel("MISSING"), te.type_repr(list[int]))
