import datetime

import trafaret as t
from trafaret import extract_error
from trafaret.constructor import C, construct


def check(trafaret, *values):
    for v in values:
        print(repr(v), "->", repr(extract_error(trafaret, v)))


print(t.Dict({t.Key("a"): t.Int, t.Key("b", optional=True): t.String}), t.List(t.Int, min_length=2), t.Or(t.Int, t.Null), t.Enum("a", 1))
check(t.Int(gte=3, lt=10), 5, 2, 10, "7", "x", None, 3.5)
check(t.ToInt(gt=3), "7", "x", 2)
check(t.Float(), 1, 1.5, "2")
check(t.String(min_length=2, max_length=4), "abc", "a", "abcde", 5, "")
check(t.String(allow_blank=True), "", "x")
check(t.Bool(), True, 1)
check(t.ToBool(), "true", "no", "maybe")
check(t.Enum("a", 1), "a", 2)
check(t.Null(), None, 0)
check(t.Any(), object, 3)
check(t.Atom("x"), "x", "y")
check(t.List(t.ToInt, max_length=2), [1, "2"], [1, 2, 3], ["a"], "no")
check(t.Tuple(t.Int, t.String), (1, "a"), (1,), (1, 2))
check(t.Mapping(t.String, t.Int), {"a": 1}, {1: "b"}, [])
check(t.Or(t.Int, t.List(t.Int)), 3, [3], "q")
check(t.Int | t.Null, None, 3, "x")
check(t.ToInt & (lambda v: v * 2) & t.Int(lt=10), "3", "8")
check(t.Email, "a@b.com", "nope")
check(t.IPv4, "127.0.0.1", "300.1.1.1")
check(t.Regexp(r"\d+"), "123", "a")
check(t.RegexpRaw(r"(\w)-(\w)") & (lambda m: m.groups()), "a-b", "ab")
check(t.ToDate(), "2024-02-03", "x", datetime.date(2024, 1, 1))
check(t.ToDateTime(), "2024-02-03 04:05:06", "x")
check(t.Call(lambda v: v if v != "bad" else t.DataError("very bad", code="bad")), "ok", "bad")
check(t.Callable(), len, 3)
person = t.Dict({
    t.Key("name"): t.String, t.Key("age", default=18): t.ToInt(gte=0), t.Key("mail", optional=True) >> "email": t.Email,
    t.Key("tags", default=list): t.List(t.String),
}).ignore_extra("junk")
check(person, {"name": "a"}, {"name": "a", "age": "-1", "mail": "q"}, {"age": 3}, {"name": "a", "mail": "x@y.org", "junk": 1, "zz": 2}, 5)
check(person.allow_extra("*"), {"name": "a", "zz": 2})
check(person + t.Dict({t.Key("more"): t.Int}), {"name": "a", "more": 1}, {"name": "a"})
node = t.Forward()
node << t.Dict({t.Key("v"): t.Int, t.Key("next", optional=True): node})
check(node, {"v": 1, "next": {"v": 2}}, {"v": 1, "next": {"v": "x"}})
check(construct({"a": int, "b?": [str], "c": {"d": C & bool}}), {"a": 1, "c": {"d": True}}, {"a": "x", "b": [1], "c": {}})


@t.guard(a=t.ToInt, b=t.String, c=t.Int(gt=5))
def guarded(a, b="x", *, c=6):
    return a, b, c


print(guarded("3"), guarded("3", b="y", c=7))
for f in (lambda: guarded("q", c=1), lambda: t.Int().check("x"), lambda: person.check({})):
    try:
        print(f())
    except t.DataError as e:
        print(type(e).__name__, e.as_dict(), e.as_dict(value=True), e.to_struct() if hasattr(e, "to_struct") else None)
