from typing import *
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None, str], Any, Callable[[int], str], Callable[..., Any], Tuple[int, ...], Tuple[()], Tuple[int, str])
print(Set[int], FrozenSet[str], Type[int], Iterable[int], Iterator[int], Sequence[int], Mapping[str, int], Generator[int, None, str], Deque[int], DefaultDict[str, int], Counter[str])
print(Literal[1, 'a', None], Final[int], ClassVar[int], Annotated[int, 'meta'], NoReturn, Never, Self, List, Dict, Callable, Union, Optional, Text)
T = TypeVar('T'); K = TypeVar('K', bound=int); P = ParamSpec('P')
print(T, List[T], List[T][int], Dict[T, List[T]], Dict[T, List[T]][str], Callable[[T], T][int], Union[T, int][str], Optional[T], Callable[P, int])
print(Optional[Optional[int]], Union[int], Union[int, int], Union[Union[int, str], float], Optional[None], Literal[Literal[1], 2], List['Fwd'])
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] == list[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], Union[int, str] == int | str)
print(list[int] | None, int | List[str], Optional[list[int]])
