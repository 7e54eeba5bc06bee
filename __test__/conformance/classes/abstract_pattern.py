class AbstractMeta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        missing = {n for b in bases for n in getattr(b, "__abstract__", ())} | {n for n, v in ns.items() if getattr(v, "_abstract", False)}
        cls.__abstract__ = frozenset(n for n in missing if getattr(getattr(cls, n, None), "_abstract", False))
        return cls
    def __call__(cls, *a, **k):
        if cls.__abstract__: raise TypeError(f"Can't instantiate {cls.__name__}: missing {', '.join(sorted(cls.__abstract__))}")
        return super().__call__(*a, **k)
def abstract(f):
    f._abstract = True
    return f
class Shape(metaclass=AbstractMeta):
    def __init__(self, name): self.name = name
    @abstract
    def area(self): ...
    @abstract
    def perimeter(self): ...
    def describe(self): return f"{self.name}: area={self.area():.2f} perimeter={self.perimeter():.2f}"
class Rect(Shape):
    def __init__(self, w, h):
        super().__init__(type(self).__name__.lower())
        self.w, self.h = w, h
    def area(self): return self.w * self.h
    def perimeter(self): return 2 * (self.w + self.h)
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
class Half(Shape):
    def area(self): return 1
for cls in (Shape, Half):
    try:
        cls("x")
    except TypeError as e:
        print(e)
for s in (Rect(2, 3), Square(1.5)): print(s.describe())
print(sorted(Shape.__abstract__), sorted(Half.__abstract__), sorted(Square.__abstract__))
class Comparable:
    def __init_subclass__(cls):
        for op, f in {"__gt__": lambda s, o: o < s, "__le__": lambda s, o: not o < s, "__ge__": lambda s, o: not s < o}.items():
            if op not in vars(cls): setattr(cls, op, f)
class V(Comparable):
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
print(V(1) < V(2), V(1) > V(2), V(1) <= V(1), V(2) >= V(3))
class Multi:
    table = {}
    @classmethod
    def on(cls, *types):
        def deco(f):
            cls.table[types] = f
            return f
        return deco
    @classmethod
    def call(cls, *args):
        for c0 in type(args[0]).__mro__:
            for c1 in type(args[1]).__mro__:
                if f := cls.table.get((c0, c1)): return f(*args)
        raise TypeError(f"no match for {[type(a).__name__ for a in args]}")
@Multi.on(int, int)
def ii(a, b): return "int-int"
@Multi.on(int, object)
def io(a, b): return "int-any"
@Multi.on(Shape, Shape)
def ss(a, b): return "shape-shape"
print(Multi.call(1, 2), Multi.call(True, "x"), Multi.call(Square(1), Rect(1, 2)))
try:
    Multi.call("a", 1)
except TypeError as e:
    print(e)
class Mixin:
    def to_dict(self): return {k: v for k, v in vars(self).items() if not k.startswith("_")}
class Logged:
    def __getattribute__(self, n):
        v = super().__getattribute__(n)
        if callable(v) and not n.startswith("_"): calls.append(n)
        return v
calls = []
class Thing(Logged, Mixin, Rect): pass
t = Thing(1, 2)
print(t.to_dict(), t.area(), calls, [c.__name__ for c in Thing.__mro__])
