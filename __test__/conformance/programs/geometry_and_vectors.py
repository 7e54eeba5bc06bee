from math import sqrt, atan2, degrees, hypot, isclose, cos, sin, pi
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    @classmethod
    def polar(cls, r, deg): return cls(r * cos(deg * pi / 180), r * sin(deg * pi / 180))
    def __iter__(self): yield self.x; yield self.y
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self, o)))
    def __sub__(self, o): return Vec(*(a - b for a, b in zip(self, o)))
    def __mul__(self, k): return self.x * k.x + self.y * k.y if isinstance(k, Vec) else Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __truediv__(self, k): return Vec(self.x / k, self.y / k)
    def __matmul__(self, o): return self.x * o.y - self.y * o.x
    def __neg__(self): return -1 * self
    def __abs__(self): return hypot(*self)
    def __bool__(self): return any(self)
    def __eq__(self, o): return isinstance(o, Vec) and tuple(self) == tuple(o)
    def __hash__(self): return hash(tuple(self))
    def __lt__(self, o): return tuple(self) < tuple(o)
    def __repr__(self): return f"Vec({self.x:g}, {self.y:g})"
    def __getitem__(self, i): return tuple(self)[i]
    def __complex__(self): return complex(self.x, self.y)
    angle = property(lambda s: degrees(atan2(s.y, s.x)))
class Polygon:
    def __init__(self, *pts): self.pts = [p if isinstance(p, Vec) else Vec(*p) for p in pts]
    def edges(self): return list(zip(self.pts, self.pts[1:] + self.pts[:1]))
    @property
    def area(self): return abs(sum(a @ b for a, b in self.edges())) / 2
    @property
    def perimeter(self): return sum(abs(b - a) for a, b in self.edges())
    @property
    def centroid(self): k = 6 * sum(a @ b for a, b in self.edges()) / 2; return sum(((a + b) * (a @ b) for a, b in self.edges()), Vec()) / k
    def __contains__(self, p):
        p, inside = Vec(*p), False
        for a, b in self.edges():
            if (a.y > p.y) != (b.y > p.y) and p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x: inside = not inside
        return inside
    def convex(self): s = {((b - a) @ (c - b)) > 0 for (a, b), (_, c) in zip(self.edges(), self.edges()[1:] + self.edges()[:1])}; return len(s) == 1
def hull(points):
    ps = sorted({Vec(*p) for p in points})
    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and (out[-1] - out[-2]) @ (p - out[-1]) <= 0: out.pop()
            out.append(p)
        return out[:-1]
    return half(ps) + half(ps[::-1])
def intersect(a, b, c, d):
    r, s = b - a, d - c; k = r @ s
    if k == 0: return None
    t, u = (c - a) @ s / k, (c - a) @ r / k
    return a + r * t if 0 <= t <= 1 and 0 <= u <= 1 else None
def closest(ps): return min((abs(Vec(*a) - Vec(*b)), a, b) for i, a in enumerate(ps) for b in ps[i + 1:])
a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ b, -a, abs(a), bool(Vec()), a / 2, a == Vec(3.0, 4.0), {a: 1}[Vec(3, 4)], a[0], a[-1], round(b.angle, 3), complex(a), sum([a, b], Vec()), sorted([a, b]), max(a, b, key=abs))
sq = Polygon((0, 0), (4, 0), (4, 3), (0, 3)); star = Polygon((0, 0), (4, 0), (1, 3), (2, -2), (3, 3))
print(sq.area, sq.perimeter, sq.centroid, (1, 1) in sq, (5, 1) in sq, sq.convex(), star.convex(), star.area)
print(hull([(0, 0), (2, 1), (4, 0), (4, 4), (0, 4), (2, 2), (1, 3)]), intersect(Vec(0, 0), Vec(4, 4), Vec(0, 4), Vec(4, 0)), intersect(Vec(0, 0), Vec(1, 1), Vec(2, 0), Vec(3, 1)), closest([(0, 0), (5, 5), (1, 1), (5, 6.5)]))
hexagon = Polygon(*(Vec.polar(2, d) for d in range(0, 360, 60))); print(isclose(hexagon.area, 6 * sqrt(3)), isclose(hexagon.perimeter, 12), [f"{p.x:.2f}" for p in hexagon.pts])
for f in (lambda: a + 5, lambda: a * "x", lambda: a / 0, lambda: setattr(a, "z", 1), lambda: a[5], lambda: Vec(1, 2, 3), lambda: a < 5, lambda: Polygon((1,), (2,)).area):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Polygon((0, 0), (1, 1)).centroid
