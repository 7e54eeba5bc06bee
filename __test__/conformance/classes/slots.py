class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0): self.x, self.y = x, y
p = P(1)
p.x += 5
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"), type(P.x).__name__)
for f in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__):
    try:
        f()
    except AttributeError as e:
        print(e)
del p.y
try:
    p.y
except AttributeError as e:
    print(e)
try:
    del p.y
except AttributeError as e:
    print(e)
class Q(P):
    __slots__ = ["z"]
q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z)
class R(P): pass
r = R(1)
r.anything = 5
print(r.__dict__, r.x)
class WithDict:
    __slots__ = ("a", "__dict__")
w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__, w.a)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
class Single:
    __slots__ = "only"
s = Single()
s.only = 1
print(s.only, P.x.__get__(P(42)))
class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 7
    def get(self): return self.__hidden
print(Private().get(), Private()._Private__hidden)
class Empty:
    __slots__ = ()
try:
    Empty().a = 1
except AttributeError as e:
    print(e)
class Eq:
    __slots__ = ("v",)
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Eq) and all(getattr(self, s) == getattr(o, s) for s in self.__slots__)
    def __hash__(self): return hash(self.v)
print(Eq(1) == Eq(1), len({Eq(1), Eq(1), Eq(2)}), Eq(1) != Eq(2))
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    [].x = 1
except AttributeError as e:
    print(e)
