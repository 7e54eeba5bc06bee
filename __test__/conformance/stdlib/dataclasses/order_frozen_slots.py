from dataclasses import dataclass, field, FrozenInstanceError, make_dataclass
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)
print(V(1, 2) < V(1, 3), V(2) > V(1, 9), sorted([V(2), V(1, 5), V(1)]), max(V(1), V(1, 1, "t")), V(1) <= V(1, tag="x"))
try: V(1) < (1, 0)
except TypeError as e: print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: tuple = ()
f = F(1); print(hash(f) == hash(F(1)), {F(1): "x"}[F(1)], f)
for g in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: setattr(f, "new", 1)):
    try: g()
    except FrozenInstanceError as e: print(type(e).__name__, e)
print(issubclass(FrozenInstanceError, AttributeError))
@dataclass(slots=True)
class S:
    x: int
    y: int = 3
s = S(1); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.z = 1
except AttributeError as e: print(e)
@dataclass(eq=False)
class E: x: int
print(E(1) == E(1), hash(E(1)) is not None)
@dataclass(unsafe_hash=True)
class U: x: int
print(hash(U(1)) == hash(U(1)), U(1) == U(1))
@dataclass(repr=False, init=False)
class R: x: int = 4
print(R().x, "R object" in repr(R()))
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=7))], namespace={"total": lambda self: self.b + self.c}, frozen=True)
print(M(1, 2), M(1, 2).total(), M.__name__)
for src in ("@dataclass(order=True, eq=False)\nclass X: x: int", "@dataclass(frozen=True)\nclass X(V): x: int = 0", "@dataclass\nclass X(F): x: int = 0", "@dataclass(order=True)\nclass X:\n    x: int\n    def __lt__(self, o): 0", "make_dataclass('X', ['1a'])", "make_dataclass('X', ['a', 'a'])", "make_dataclass('X', ['class'])"):
    try: exec(src); print("fine")
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
@dataclass(match_args=False)
class NM: x: int
print(hasattr(NM, "__match_args__"))
@dataclass(kw_only=True)
class K: a: int; b: int = 2
try: K(1)
except TypeError as e: print(e)
print(K(a=1))
