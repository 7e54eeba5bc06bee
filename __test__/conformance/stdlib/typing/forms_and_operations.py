# Every form with every operation.
import collections
import collections.abc
import copy
from types import GenericAlias
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, Generic, Iterable, List, Literal, Never, NewType, Optional, ParamSpec, Protocol, Tuple, Type,
    TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, get_args, get_origin,
)

T, K = TypeVar("T"), TypeVar("K", int, str)
B = TypeVar("B", bound=int, covariant=True)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")
N = NewType("N", int)


class G(Generic[T]):
    pass


class GP(Generic[T, P]):
    pass


class OnlyP(Generic[P]):
    pass


class GTs(Generic[T, Unpack[Ts]]):
    pass


class Pr(Protocol[T]):
    def m(self): ...


forms = [
    "Any", "Union", "Optional[int]", "Union[int, T]", "Union[int, str, T, K]", "int | T", "T | None", "list[T] | int", "List", "List[T]", "List[int]", "Dict[str, T]", "Tuple",
    "Tuple[T, ...]", "Tuple[()]", "Tuple[int, T]", "Type[T]", "Callable", "Callable[[T, K], T]", "Callable[..., T]", "Callable[P, T]", "Callable[Concatenate[int, P], T]",
    "collections.abc.Callable[[T], K]", "collections.abc.Callable[P, T]", "collections.abc.Callable[..., T]", "Literal[1, 'a', None]", "ClassVar[int]", "Final", "Never",
    "TypeGuard[T]", "Annotated[T, 'm']", "Annotated[Annotated[int, 1], 2]", "Generic", "Generic[T]", "G", "G[T]", "G[int]", "GP[int, P]", "GP[T, [int, str]]", "OnlyP[int, str]",
    "OnlyP[P]", "GTs[int, str, T]", "GTs[T, Unpack[Ts]]", "Pr", "Pr[T]", "Protocol", "T", "B", "P", "Ts", "P.args", "Unpack[Ts]", "Unpack[Tuple[int, T]]", "N", "Iterable", "Iterable[T]",
    "tuple[T, Unpack[Ts]]", "tuple[*Ts]", "dict[T, List[K]]", "list[Callable[[T], int]]", "Concatenate[int, P]", "List['G']", "list['G']", "Optional['G']", "Dict[T, T]", "GenericAlias(G, T)",
]
operations = [
    "({})", "({}).__parameters__", "({}).__origin__", "({}).__args__", "get_origin({})", "get_args({})", "({})[int]", "({})[int, str]", "({})[[int, str]]", "({})[[int], str]", "({})[...]",
    "({})[T]", "({})['x']", "({})[()]", "({})[Unpack[Ts]]", "({})[*tuple[int, ...]]", "({})[None]", "({}) == ({})", "hash({}) == hash({})", "copy.copy({})", "copy.deepcopy({})",
    "isinstance(1, {})", "issubclass(int, {})", "({})()", "({}) | int", "str | ({})", "({}) | 'x'", "list[{}]", "List[{}]", "Optional[{}]", "Callable[[{}], {}]", "G[{}]", "Annotated[{}, 1]",
    "Literal[{}]", "type({}).__name__", "callable({})", "({}).nope", "({}).__name__", "[x for x in {}]", "type('X', (), {{}}) and make({})", "({}).__doc__ is None", "({}).__module__",
]


def make(base):
    class X(base):
        pass
    return X.__mro__, X.__dict__.get("__orig_bases__"), getattr(X, "__parameters__", None)


skipped = ("without an implementation", "abstract", "_idfunc")
for form in forms:
    for operation in operations:
        source = operation.format(form, form)
        try:
            text = repr(eval(source)).partition(" at 0x")[0]
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
        if not any(s in text for s in skipped):
            print(source, "->", text)
