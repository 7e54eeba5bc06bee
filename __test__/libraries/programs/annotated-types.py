from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Annotated, get_args, get_type_hints

import annotated_types as at
from annotated_types import Ge, Gt, Interval, IsFinite, IsNan, Le, Len, LowerCase, Lt, MaxLen, MinLen, MultipleOf, Not, Predicate, Timezone, Unit, doc

Age = Annotated[int, Gt(18), Lt(150)]
Names = Annotated[list[Annotated[str, Len(1, 10)]], MinLen(2)]
Small = Annotated[float, Interval(gt=0, le=5), MultipleOf(0.5)]
for t in Age, Names, Small, LowerCase[str], IsFinite[float], IsNan[float], at.UpperCase[str]:
    print(t, get_args(t)[1:])
print(list(Interval(gt=0, le=5)), list(Len(3, 7)), list(Len(2)), Ge(1) == Ge(1), Ge(1) == Gt(1), hash(Ge(1)) == hash(Ge(1)))


@dataclass
class Person:
    age: Age
    names: Names
    since: Annotated[datetime, Timezone(None)]


def problems(value, hint):
    """A toy of what a validator does with these."""
    base, *metadata = get_args(hint) if hasattr(hint, "__metadata__") else (hint,)
    found = []
    for m in metadata:
        for c in m if isinstance(m, at.GroupedMetadata) else [m]:
            ok = {
                Gt: lambda: value > c.gt, Ge: lambda: value >= c.ge, Lt: lambda: value < c.lt, Le: lambda: value <= c.le,
                MinLen: lambda: len(value) >= c.min_length, MaxLen: lambda: len(value) <= c.max_length,
                MultipleOf: lambda: value % c.multiple_of == 0, Predicate: lambda: c.func(value),
                Timezone: lambda: (value.tzinfo is None) == (c.tz is None),
            }[type(c)]()
            if not ok:
                found.append(c)
    if getattr(base, "__origin__", None) is list:
        for v in value:
            found += problems(v, base.__args__[0])
    return found


hints = get_type_hints(Person, include_extras=True)
for p in (Person(30, ["a", "bc"], datetime(2024, 1, 1)), Person(3, ["x" * 11], datetime(2024, 1, 1, tzinfo=timezone.utc)), Person(200, ["", "ok"], datetime(2024, 1, 1))):
    print({k: problems(getattr(p, k), h) for k, h in hints.items()})
print(problems(2.25, Small), problems(2.5, Small), problems("Abc", LowerCase[str]), problems(float("nan"), IsNan[float]))
print(replace(Ge(3), ge=4), Predicate(str.isascii), Not(str.isascii)("é"), Unit("m"), doc("text"))
for f in (lambda: Interval(foo=1), lambda: Ge(), lambda: setattr(Ge(1), "ge", 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(Ge(1), at.BaseMetadata), isinstance(Interval(ge=1), at.GroupedMetadata), isinstance(Ge(1), at.GroupedMetadata))
