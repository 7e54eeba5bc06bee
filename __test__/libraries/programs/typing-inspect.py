import collections
import typing
from typing import Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, Mapping, NewType, Optional, Tuple, TypeVar, Union

import typing_inspect as ti

T = TypeVar("T", bound=int)
S = TypeVar("S", int, str, covariant=True)


class Box(Generic[T]):
    pass


class IntBox(Box[int]):
    pass


class Pair(Dict[T, S], Mapping[T, S]):
    pass


UserId = NewType("UserId", int)
things = {
    "int": int, "Any": Any, "List[int]": List[int], "list[int]": list[int], "Tuple[int, ...]": Tuple[int, ...], "tuple[int, str]": tuple[int, str],
    "Union[int, str]": Union[int, str], "int | str": int | str, "Optional[T]": Optional[T], "Callable[[int], str]": Callable[[int], str],
    "ClassVar[int]": ClassVar[int], "Final[int]": Final[int], "Literal[1]": Literal[1], "T": T, "Box": Box, "Box[int]": Box[int], "Box[T]": Box[T],
    "IntBox": IntBox, "Pair": Pair, "Dict[str, T]": Dict[str, T], "UserId": UserId, "None": type(None), "ForwardRef": typing.ForwardRef("x"),
}


def answer(test, t):
    try:
        return test(t)
    except TypeError:
        return False


tests = ["is_generic_type", "is_callable_type", "is_tuple_type", "is_optional_type", "is_union_type", "is_final_type", "is_typevar", "is_new_type",
         "is_classvar", "is_literal_type", "is_forward_ref", "is_typeddict"]
for name, t in things.items():
    print(name, *[test for test in tests if hasattr(ti, test) and answer(getattr(ti, test), t)])
    for f in (ti.get_origin, ti.get_args, ti.get_parameters, ti.get_last_args, ti.get_last_origin, ti.get_generic_type, ti.get_generic_bases,
              ti.get_constraints, ti.get_bound):
        try:
            print("   ", f.__name__, f(t))
        except Exception as e:
            print("   ", f.__name__, type(e).__name__)
print(ti.get_generic_type(Box[int]()), ti.get_forward_arg(typing.ForwardRef("a.b")), ti.new_type_supertype if hasattr(ti, "new_type_supertype") else None)


class TD(typing.TypedDict, total=False):
    a: int


print(ti.typed_dict_keys(TD), ti.get_args(Dict[str, List[T]], evaluate=True), ti.typed_dict_keys(dict))
