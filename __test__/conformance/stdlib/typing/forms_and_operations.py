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
    "Any", "Union[int, str, T, K]", "int | T", "list[T] | int", "List[T]", "Tuple[T, ...]", "Tuple[()]", "Callable[[T, K], T]", "Callable[Concatenate[int, P], T]",
    "collections.abc.Callable[[T], K]", "Literal[1, 'a', None]", "ClassVar[int]", "Annotated[T, 'm']", "Generic[T]", "G[T]", "GP[T, [int, str]]", "OnlyP[int, str]",
    "GTs[T, Unpack[Ts]]", "Pr[T]", "T", "P", "Ts", "P.args", "Unpack[Tuple[int, T]]", "N", "tuple[*Ts]", "list['G']", "GenericAlias(G, T)",
]
operations = [
    "({})", "({}).__parameters__", "({}).__args__", "get_args({})", "({})[int]", "({})[int, str]", "({})[[int, str]]", "({})['x']", "({})[*tuple[int, ...]]", "hash({}) == hash({})",
    "copy.deepcopy({})", "isinstance(1, {})", "({})()", "({}) | int", "str | ({})", "list[{}]", "Optional[{}]", "Callable[[{}], {}]", "G[{}]", "Annotated[{}, 1]", "({}).nope",
    "[x for x in {}]", "make({})",
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
