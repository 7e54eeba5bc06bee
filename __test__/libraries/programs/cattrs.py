import typing
from collections import deque
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any, Dict, FrozenSet, Generic, List, Literal, NamedTuple, Optional, Sequence, Set, Tuple, TypedDict, TypeVar, Union

import attrs
import cattrs
from cattrs import BaseValidationError, ClassValidationError, Converter, structure, unstructure
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.strategies import configure_tagged_union, include_subclasses

T = TypeVar("T")


class Color(Enum):
    RED = 1
    BLUE = "b"


@attrs.define
class Point:
    x: int
    y: int = 0


@attrs.define
class Shape:
    name: str
    points: List[Point]
    color: Color = Color.RED
    tags: Set[str] = attrs.field(factory=set)
    parent: Optional[Point] = None


@dataclass
class Event:
    at: str
    what: Union[Point, None]
    level: Literal["low", "high"] = "low"
    more: Dict[str, int] = attrs.field(factory=dict) if False else None


@attrs.define
class Page(Generic[T]):
    items: List[T]
    total: int


class Pair(NamedTuple):
    a: int
    b: str = "z"


class Options(TypedDict, total=False):
    depth: int
    mode: str


shape = Shape("s", [Point(1), Point(2, 3)], Color.BLUE, {"t"}, Point(7))
data = unstructure(shape)
print(data)
print(structure(data, Shape) == shape)
for value, t in (
    ({"x": "5"}, Point), ([1, "2", 3.0], List[int]), ((1, 2), Tuple[int, ...]), (["1", 2], Tuple[int, str]), ({"a": "1"}, Dict[str, float]), ({1}, FrozenSet[str]),
    ("b", Color), (None, Optional[int]), ("low", Literal["low", "high"]), ({"items": [{"x": 1}], "total": "2"}, Page[Point]), (["1", "q"], Pair),
    ({"depth": "3"}, Options), ([1, 2], deque[int]), ({"at": "now", "what": {"x": 1}}, Event), ("5", Annotated[int, "meta"]), (1, Any), ([["1"], ["2"]], Sequence[Sequence[int]]),
):
    try:
        print(structure(value, t))
    except Exception as e:
        print(type(e).__name__, e)


def tree(e, depth=0):
    print("  " * depth + type(e).__name__, e)
    for sub in getattr(e, "exceptions", ()):
        tree(sub, depth + 1)


for value, t in (({"name": "s", "points": [{"x": "a"}, {"y": 1}]}, Shape), (["1", "b"], List[int]), ({}, Point), ("mid", Literal["low", "high"]), (7, Color)):
    try:
        print(structure(value, t))
    except BaseValidationError as e:
        tree(e)
        print(cattrs.transform_error(e))
    except Exception as e:
        print(type(e).__name__, e)

c = Converter(forbid_extra_keys=True)
c.register_unstructure_hook(datetime, lambda d: d.isoformat())
c.register_structure_hook(datetime, lambda v, _: datetime.fromisoformat(v))


@attrs.define
class Log:
    when: datetime
    _secret: int = 0
    long_name: str = ""


c.register_unstructure_hook(Log, make_dict_unstructure_fn(Log, c, long_name=override(rename="longName"), _cattrs_omit_if_default=True))
c.register_structure_hook(Log, make_dict_structure_fn(Log, c, long_name=override(rename="longName")))
log = Log(datetime(2024, 5, 6, 7), 3, "n")
print(c.unstructure(log), c.structure(c.unstructure(log), Log) == log, c.unstructure(Log(datetime(2024, 1, 1))))
try:
    c.structure({"x": 1, "zz": 2}, Point)
except ClassValidationError as e:
    tree(e)


@attrs.define(slots=False)
class Animal:
    name: str


@attrs.define(slots=False)
class Dog(Animal):
    tricks: int


@attrs.define(slots=False)
class Cat(Animal):
    lives: int


u = Converter()
include_subclasses(Animal, u)
print(u.structure([{"name": "a"}, {"name": "d", "tricks": 2}, {"name": "c", "lives": 9}], List[Animal]))
t = Converter()
configure_tagged_union(Union[Dog, Cat], t)
print(t.unstructure([Dog("d", 1), Cat("c", 2)], List[Union[Dog, Cat]]), t.structure({"_type": "Cat", "name": "c", "lives": "3"}, Union[Dog, Cat]))
print(structure({"lives": 1, "name": "k"}, Union[Dog, Cat]), cattrs.Converter(unstruct_strat=cattrs.UnstructureStrategy.AS_TUPLE).unstructure(shape))
