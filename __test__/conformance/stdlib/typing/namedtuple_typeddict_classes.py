from typing import NamedTuple, TypedDict, Required, NotRequired, get_type_hints, is_typeddict, Optional
class P(NamedTuple):
    "a point"
    x: int
    y: int = 0
    def norm(self): return abs(self.x) + abs(self.y)
    @property
    def both(self): return (self.x, self.y)
p = P(3)
print(p, p.norm(), p.both, P._fields, P._field_defaults, P.__annotations__, P.__doc__, p._replace(y=-1), P(y=1, x=2) == (2, 1), p._asdict(), P.__bases__)
E = NamedTuple("E", [("name", str), ("id", int)]); print(E("a", 1), E.__annotations__)
for src in ("class Q(NamedTuple):\n    a: int = 1\n    b: int", "class Q(NamedTuple):\n    _a: int", "P()", "P(1, 2, 3)", "p.x = 5", "class Q(NamedTuple, int): x: int", "class Q(NamedTuple):\n    x: int\n    def __new__(cls): pass"):
    try: exec(src); print("fine")
    except (TypeError, AttributeError, ValueError) as e: print(type(e).__name__, e)
class M(TypedDict):
    title: str
    year: int
class N(M, total=False):
    extra: Optional[str]
m: M = {"title": "t", "year": 1}
print(M(title="a", year=2), N(title="x"), type(M(title="a", year=1)).__name__, M.__annotations__, N.__required_keys__ == {"title", "year"}, N.__optional_keys__, N.__total__, is_typeddict(N), is_typeddict(dict), M.__name__, get_type_hints(N)["year"])
A = TypedDict("A", {"in": int, "b": str}); print(A({"in": 1, "b": "x"}), sorted(A.__annotations__))
class R(TypedDict, total=False):
    a: Required[int]
    b: str
class O(TypedDict):
    a: NotRequired[int]
    b: str
print(R.__required_keys__, O.__optional_keys__)
for f in (lambda: isinstance({}, M), lambda: issubclass(dict, M), lambda: M(1)):
    try: print(f())
    except TypeError as e: print(e)
try:
    class Bad(TypedDict, dict): pass
except TypeError as e: print(e)
