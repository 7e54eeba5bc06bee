from dataclasses import *
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5), V(1)]), V(1) >= V(1, 0), hash(V(1)) == hash(V(1)), {V(1): 'x'}[V(1)])
try:
    V(1).major = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
try:
    del V(1).major
except FrozenInstanceError as e: print(e)
try:
    V(1) < 5
except TypeError as e: print(e)
@dataclass(eq=False, repr=False)
class E: x: int = 0
print(E() == E(), 'E object' in repr(E()))
@dataclass(kw_only=True)
class K: a: int; b: int = 2
print(K(a=1))
@dataclass
class KO:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int = 6
print(KO(1, z=3), KO.__match_args__)
@dataclass(slots=True)
class S:
    a: int
    b: int = 3
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'))
try:
    s.c = 1
except AttributeError as e: print(e)
@dataclass(unsafe_hash=True)
class H: a: int; b: int = field(default=1, hash=False)
print(hash(H(1, 2)) == hash(H(1, 3)))
@dataclass
class F:
    shown: int
    hidden: int = field(default=1, repr=False, compare=False)
    computed: int = field(init=False)
    def __post_init__(self): self.computed = self.shown * 2
print(F(3), F(3, 5) == F(3, 6), F(3).hidden)
