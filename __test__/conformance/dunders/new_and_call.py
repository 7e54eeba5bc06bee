class T:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
class S(T): pass
T(1, x=2); S()
class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Other())
class Cached:
    pool = {}
    def __new__(cls, k):
        if k not in cls.pool: cls.pool[k] = super().__new__(cls)
        return cls.pool[k]
    def __init__(self, k):
        self.hits = getattr(self, "hits", 0) + 1
print(Cached("a") is Cached("a"), Cached("a").hits, Cached("b").hits)
class Shape:
    def __new__(cls, kind=None):
        sub = {c.__name__.lower(): c for c in Shape.__subclasses__()}.get(kind, cls)
        return object.__new__(sub)
    def __init__(self, kind=None): self.kind = kind
class Circle(Shape): pass
print(type(Shape("circle")).__name__, Shape("circle").kind, type(Shape()).__name__)
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *xs, scale=1): return (self.n + sum(xs)) * scale
add = Adder(10)
print(add(1, 2), add(scale=3), callable(add), list(map(add, [1, 2])), Adder(1)(1), sorted([3, -1], key=Adder(0)))
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __init__(self, a, b): self.total = a + b
    def __getnewargs__(self): return tuple(self)
p = Pair(1, 2)
print(p, p.total, p[0], len(p), p == (1, 2), isinstance(p, tuple))
class L(list):
    def __init__(self, *items):
        super().__init__(items)
        self.tag = "t"
print(L(1, 2), L(3).tag, L() == [])
for f in (lambda: object.__new__(int), lambda: object.__new__(), lambda: int.__new__(str), lambda: object.__new__(5), lambda: tuple.__new__(list)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class NoInst:
    def __new__(cls): raise TypeError(f"cannot create '{cls.__name__}' instances")
try:
    NoInst()
except TypeError as e:
    print(e)
class Ret:
    def __init__(self): return 1
try:
    Ret()
except TypeError as e:
    print(e)
x = object.__new__(Adder)
print(hasattr(x, "n"), type(x).__name__)
x.__init__(5)
print(x.n, x.__call__(1), Adder.__call__(x, 2), type(x)(9).n)
class Args:
    def __init__(self, a): pass
try:
    Args.__new__(Args, 1, 2)
    print("object.__new__ accepts excess args when __init__ is overridden")
except TypeError as e:
    print(e)
