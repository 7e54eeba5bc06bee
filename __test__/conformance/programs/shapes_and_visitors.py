from abc import ABC, abstractmethod
from math import pi, hypot, isclose
from functools import singledispatchmethod
class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, sides=None, **kw): super().__init_subclass__(**kw); cls.sides = sides; Shape.registry[cls.__name__.lower()] = cls
    @property
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def perimeter(self): ...
    def __lt__(self, o): return self.area < o.area
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash((type(self), *sorted(vars(self).items())))
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    def accept(self, v): return getattr(v, f"visit_{type(self).__name__.lower()}", v.generic)(self)
    @classmethod
    def parse(cls, text): name, *nums = text.split(); return cls.registry[name](*map(float, nums))
class Circle(Shape):
    def __init__(self, r):
        if r < 0: raise ValueError(f"negative radius {r}")
        self.r = r
    area = property(lambda s: pi * s.r ** 2)
    perimeter = property(lambda s: 2 * pi * s.r)
class Rect(Shape, sides=4):
    def __init__(self, w, h): self.w, self.h = w, h
    area = property(lambda s: s.w * s.h)
    perimeter = property(lambda s: 2 * (s.w + s.h))
class Square(Rect):
    def __init__(self, a): super().__init__(a, a)
class Tri(Shape, sides=3):
    def __init__(self, a, b, c):
        if a + b <= c or a + c <= b or b + c <= a: raise ValueError(f"no triangle with sides {a}, {b}, {c}")
        self.a, self.b, self.c = a, b, c
    @property
    def perimeter(self): return self.a + self.b + self.c
    @property
    def area(self): s = self.perimeter / 2; return (s * (s - self.a) * (s - self.b) * (s - self.c)) ** 0.5
class Abstract(Shape): pass
class Scale:
    def __init__(self, k): self.k = k
    def visit_circle(self, c): return Circle(c.r * self.k)
    def visit_rect(self, r): return Rect(r.w * self.k, r.h * self.k)
    def generic(self, s): return type(s)(*(v * self.k for v in vars(s).values())) if not isinstance(s, Square) else Square(s.w * self.k)
class Describe:
    @singledispatchmethod
    def of(self, s): return "a shape"
    @of.register
    def _(self, s: Circle): return f"a circle of radius {s.r:g}"
    @of.register
    def _(self, s: Rect): return f"{'a square' if s.w == s.h else 'a rectangle'} {s.w:g}x{s.h:g}"
shapes = [Shape.parse(t) for t in ("circle 1", "rect 2 3", "square 2", "tri 3 4 5")]
for s in sorted(shapes): print(f"{s!r:<32}{s.area:8.3f}{s.perimeter:8.3f} sides={s.sides} {Describe().of(s)}")
print(max(shapes), Square(2) == Rect(2, 2), Square(2) == Square(2), len({Rect(1, 2), Rect(1, 2)}), [s.accept(Scale(2)) for s in shapes], isclose(shapes[0].accept(Scale(3)).area, 9 * pi))
for bad in ("tri 1 2 9", "circle -1", "blob 1", "rect 1", "circle x"):
    try: print(Shape.parse(bad))
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, str(e)[:60])
match shapes[1]:
    case Circle(r=r): print(r)
    case Rect(w=w, h=h) if w != h: print("rect", w, h)
shapes[0].area = 5
