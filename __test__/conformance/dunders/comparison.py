class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): return f"le {self.v}"
    def __repr__(self): return f"V({self.v})"
print(V(1) == V(1), V(1) != V(1), V(1) != V(2), V(1) == 1, V(1) != 1, V(1) < V(2), V(1) > V(2), V(3) > V(2), V(1) <= V(0), V(1) >= V(0))
try:
    V(1) < 5
except TypeError as e:
    print(e)
try:
    5 > V(1)
except TypeError as e:
    print(e)
print(V.__hash__, sorted([V(3), V(1), V(2)]), max([V(1), V(9)]), V(1) in [V(1)], [V(1), V(2)] == [V(1), V(2)], [V(1)].index(V(1)), [V(2), V(2)].count(V(2)), [V(1)] < [V(2)])
class Rich:
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return []
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
    def __ge__(self, o): return None
r = Rich()
print(r == 1, r != 1, r < 1, r > 1, r >= 1, 1 < r, 1 > r, 1 == r, 1 <= r, r == r, not r != 1, r in [1], 1 in [r], [r] == [1], [r] != [1])
class Base:
    def __eq__(self, o):
        print("Base.eq", type(o).__name__)
        return NotImplemented
class Derived(Base):
    def __eq__(self, o):
        print("Derived.eq", type(o).__name__)
        return NotImplemented
print(Base() == Derived(), Derived() == Base(), Base() == Base(), Base() == 1, 1 == Derived())
class OnlyLt:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
print(OnlyLt(1) > OnlyLt(0), min([OnlyLt(4), OnlyLt(2)], key=lambda x: x.n).n)
try:
    OnlyLt(1) <= OnlyLt(2)
except TypeError as e:
    print(e)
a = object()
print(a == a, a != a, a == object(), None == None, None is None, NotImplemented is NotImplemented, ... is Ellipsis, type(...).__name__, type(NotImplemented).__name__, repr(NotImplemented))
def chain(log, v):
    log.append(v)
    return v
log = []
print(chain(log, 1) < chain(log, 0) < chain(log, 9), log, 1 < 2 == 2 < 3, (1 < 2) == (2 < 3), 1 in [1] == True, (1 in [1]) == True, not 1 == 2, 5 > 3 in [3])
class Cmp:
    def __lt__(self, o): return Falsy()
class Falsy:
    def __bool__(self):
        print("bool asked")
        return False
print(type(Cmp() < 1).__name__, type(Cmp() < 1 < 2).__name__)
