class Vector:
    __slots__ = ("_v",)
    def __init__(self, *v): self._v = tuple(float(x) for x in v)
    def __repr__(self): return f"Vector({', '.join(f'{x:g}' for x in self._v)})"
    def __iter__(self): return iter(self._v)
    def __len__(self): return len(self._v)
    def __getitem__(self, i): return Vector(*self._v[i]) if isinstance(i, slice) else self._v[i]
    def __eq__(self, o): return isinstance(o, Vector) and self._v == o._v
    def __hash__(self): return hash(self._v)
    def __add__(self, o):
        if not isinstance(o, Vector): return NotImplemented
        return Vector(*(a + b for a, b in zip(self, o, strict=True)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vector(*(-a for a in self))
    def __mul__(self, k): return Vector(*(a * k for a in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, k): return self * (1 / k)
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __abs__(self): return (self @ self) ** 0.5
    def __bool__(self): return any(self._v)
    def __format__(self, spec): return "<" + ", ".join(format(x, spec) for x in self) + ">"
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __lt__(self, o): return abs(self) < abs(o)
    def __contains__(self, x): return x in self._v
    def __round__(self, n=0): return Vector(*(round(x, n) for x in self))
a, b = Vector(1, 2, 3), Vector(4, 5, 6)
print(a + b, a - b, a * 2, 2 * a, a / 2, a @ b, abs(Vector(3, 4)), -a, bool(Vector(0, 0)), bool(a), a == Vector(1, 2, 3), a != b, a in {a}, len(a), a[0], a[1:], list(a), f"{a:.1f}", f"{a}", sum([a, b, a]), sorted([b, a]), max(a, b), 2.0 in a, round(a / 3, 2), (*a,))
x, *rest = a
print(x, rest, dict(zip("xyz", a)))
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * b, lambda: "x" * a, lambda: a + Vector(1), lambda: a[10], lambda: a / 0, lambda: Vector("q"), lambda: a.w, lambda: a @ 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = a
c += b
print(c, a, c is a)
c *= 3
print(c)
