from typing import NamedTuple
class P(NamedTuple):
    "point"
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
    @property
    def double(self): return self.x * 2
print(P(1), P(1, 2).norm(), P(3).double, P._fields, P._field_defaults, P.__annotations__, P.__doc__, P(1) == (1, 0), P.__name__)
E = NamedTuple('E', [('name', str), ('id', int)])
print(E('a', 1), E.__annotations__)
try:
    class Q(NamedTuple):
        a: int = 1
        b: str
except TypeError as e: print(e)
try:
    class Q(NamedTuple):
        a: int
        def _make(self): pass
except AttributeError as e: print(e)
class G(NamedTuple): pass
print(G(), issubclass(P, tuple))
