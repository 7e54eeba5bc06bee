from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Dict, Generic, List, Literal, Optional, Tuple, TypeVar, Union

import dacite
from dacite import Config, from_dict

T = TypeVar("T")


class Color(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Address:
    street: str
    zip: Optional[int] = None


@dataclass
class Person:
    name: str
    age: int
    address: Address
    tags: List[str] = field(default_factory=list)
    color: Color = Color.RED
    born: Optional[date] = None
    friends: "List[Person]" = field(default_factory=list)
    pair: Tuple[int, str] = (1, "x")
    kind: Literal["a", "b"] = "a"
    extra: Dict[str, Any] = field(default_factory=dict)
    either: Union[int, Address, None] = None


@dataclass
class Page(Generic[T]):
    items: List[T]


base = {"name": "ann", "age": 3, "address": {"street": "s"}}
config = Config(type_hooks={date: date.fromisoformat}, cast=[Color])
print(from_dict(Person, base))
print(from_dict(Person, {**base, "color": "blue", "born": "2024-02-03", "friends": [base], "either": {"street": "t", "zip": 5}, "extra": {"k": [1]}}, config))
print(from_dict(Person, {**base, "NAME": 1}), from_dict(Page[Address], {"items": [{"street": "q"}]}))
for data, config in (
    ({"name": "x"}, None), ({**base, "age": "3"}, None), ({**base, "address": {"street": 5}}, None), ({**base, "tags": [1]}, None),
    ({**base, "either": "x"}, None), ({**base, "zz": 1}, Config(strict=True)), ({**base, "kind": "c"}, None), ({**base, "pair": (1, 2)}, None),
    ({**base, "age": "3"}, Config(check_types=False)), ({**base, "age": "3"}, Config(cast=[int])), ({**base, "friends": [{"name": "q"}]}, None),
    ({**base, "either": 5}, Config(strict_unions_match=True)), ({**base, "name": " x "}, Config(type_hooks={str: str.strip})),
):
    try:
        print(from_dict(Person, data, config))
    except dacite.DaciteError as e:
        print(type(e).__name__, e)
try:
    from_dict(int, {})
except Exception as e:
    print(type(e).__name__, e)
