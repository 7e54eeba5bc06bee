import copy
from types import GenericAlias
from typing import TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def show(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "!!", type(e).__name__, e)


star, = tuple[int, ...]
it = iter(list[int])
for source in (
    "star", "star.__unpacked__", "star.__args__", "star.__typing_unpacked_tuple_args__", "tuple[int].__typing_unpacked_tuple_args__",
    "star == tuple[int, ...]", "star == next(iter(tuple[int, ...]))", "hash(star) == hash(tuple[int, ...])", "tuple[*tuple[int, ...]]",
    "tuple[str, *tuple[int, T]][bool]", "tuple[*tuple[T, ...]][int]", "tuple[*tuple[*tuple[int, ...]]]", "list[*tuple[int, str]]",
    "dict[T, T][*tuple[int]]", "list[T][*tuple[int, ...]]", "type(it)", "next(it)", "next(it)", "next(it, 'end')", "list(list[int])", "[*tuple[int, str]]",
    "tuple(dict[str, int])", "(lambda *a: a)(*list[int])", "star | int", "star[int]", "star()", "copy.copy(star)", "copy.deepcopy(star)",
    "star.__reduce__()[0]", "star.__reduce__()[1][0].__reduce__()", "it.__reduce__()", "iter(tuple[int]).__length_hint__",
    "list(int | str)", "iter(int | str)", "tuple[*Ts]", "tuple[*Ts][int, str]", "tuple[*Ts][()]", "tuple[int, *Ts, T][str, bool, float]",
    "tuple[int, *Ts, T][()]", "tuple[*Ts].__parameters__", "list[tuple[*Ts]][int, str]", "tuple[*Ts][*tuple[int, ...]]", "tuple[T, *Ts][*tuple[int, ...]]",
    "tuple[Unpack[Ts]][int]", "tuple[Unpack[tuple[int, str]]]", "tuple[*Ts, *Ts].__parameters__", "Unpack[Ts]", "Unpack[int].__typing_unpacked_tuple_args__",
    "Unpack[list[int]].__typing_unpacked_tuple_args__", "Unpack[tuple[int, str]].__typing_unpacked_tuple_args__", "list[Ts][int]", "tuple[Ts]",
    "tuple[*Ts, T][*tuple[int, ...], str]", "tuple[*Ts][*tuple[int, ...], *tuple[str, ...]]", "1 in list[int]", "a, = tuple[int]",
):
    show(source)
first, *rest = tuple[int], *tuple[str]
print(first, rest)
for item in list[int]:
    print(item)


def f(*args: *Ts) -> tuple[*Ts]:
    pass


print(f.__annotations__)
