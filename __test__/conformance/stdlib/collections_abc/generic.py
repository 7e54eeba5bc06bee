from collections.abc import Callable, Iterable, Mapping, Sequence, Awaitable
print(Iterable[int], Mapping[str, int], Callable[[int, str], bool], Callable[..., int], Callable[[], None])
print(Callable[[int], str].__args__, Callable[[int], str].__origin__, Sequence[int].__origin__ is Sequence)
for bad in (lambda: Callable[int], lambda: Callable[int, str]):
    try:
        bad()
    except TypeError as e:
        print(e)
