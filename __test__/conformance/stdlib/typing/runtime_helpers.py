from typing import Any, Optional, Union, List, Dict, Tuple, Callable, Literal, ClassVar, Final, TypeVar, Generic, NamedTuple, TypedDict, cast, get_type_hints, get_origin, get_args, NewType, overload, no_type_check, Protocol, runtime_checkable, Annotated, Iterable, Type, TYPE_CHECKING, assert_never, reveal_type, Self, Never, NoReturn, final, is_typeddict
print(Optional[int], Union[int, str], Union[int], Union[int, int], Union[int, Union[str, None]], List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Callable[[int], str], Callable[..., Any], Literal["a", 1], ClassVar[int], Annotated[int, "m"], Type[int], Any, NoReturn, Iterable[str])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, None]), get_args(Callable[[int, str], bool]), get_origin(int), get_args(Literal[1, 2]), get_args(Tuple[int, ...]), get_origin(list[int]), get_args(int | str), get_origin(Annotated[int, 1]))
def f(a: "int", b: Optional["str"] = None, *c: List[int]) -> "Dict[str, int]": pass
print(get_type_hints(f))
class C:
    x: "int"
    y: ClassVar["str"] = ""
class D(C): z: Annotated[int, "meta"]
print(get_type_hints(D), get_type_hints(D, include_extras=True)["z"])
T = TypeVar("T"); K = TypeVar("K", int, str); B = TypeVar("B", bound=int, covariant=True)
print(T, K, B, K.__constraints__, B.__bound__, repr(List[T]), List[T][int], Dict[K, T][str, int])
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int], Box[int](5).v, Box.__parameters__, Box[int].__origin__, Box[T][str], get_args(Box[int]))
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__supertype__, cast(str, 5), TYPE_CHECKING)
for g in (lambda: List[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: Callable[int], lambda: Literal, lambda: int[str], lambda: Any(), lambda: Union[int, 5] and "ok", lambda: isinstance(1, List[int]), lambda: isinstance([], List), lambda: TypeVar("T", int), lambda: List[int]() , lambda: Optional(), lambda: assert_never(5), lambda: ClassVar[int, str]):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
