from dataclasses import dataclass
from fractions import Fraction
from functools import total_ordering
DIMS = ("m", "kg", "s")
@total_ordering
@dataclass(frozen=True, eq=False)
class Quantity:
    value: float
    dims: tuple = (0, 0, 0)
    def _same(self, o):
        if not isinstance(o, Quantity): o = Quantity(o)
        if self.dims != o.dims: raise TypeError(f"cannot combine {self.unit or 'a number'} with {o.unit or 'a number'}")
        return o
    @property
    def unit(self):
        up = "·".join(n + ("" if p == 1 else f"^{p}") for n, p in zip(DIMS, self.dims) if p > 0)
        down = "·".join(n + ("" if p == -1 else f"^{-p}") for n, p in zip(DIMS, self.dims) if p < 0)
        return (up or "1") + "/" + down if down else up
    def __add__(self, o): return Quantity(self.value + self._same(o).value, self.dims)
    __radd__ = __add__
    def __neg__(self): return Quantity(-self.value, self.dims)
    def __sub__(self, o): return self + -self._same(o)
    def __mul__(self, o):
        if isinstance(o, Quantity): return Quantity(self.value * o.value, tuple(a + b for a, b in zip(self.dims, o.dims)))
        return Quantity(self.value * o, self.dims) if isinstance(o, (int, float, Fraction)) else NotImplemented
    __rmul__ = __mul__
    def __pow__(self, n): return Quantity(self.value ** n, tuple(d * n for d in self.dims))
    def __truediv__(self, o): return self * o ** -1 if isinstance(o, Quantity) else self * (1 / o)
    def __rtruediv__(self, o): return Quantity(o) * self ** -1
    def __eq__(self, o): return isinstance(o, Quantity) and (self.value, self.dims) == (o.value, o.dims)
    def __lt__(self, o): return self.value < self._same(o).value
    def __hash__(self): return hash((self.value, self.dims))
    def __format__(self, spec):
        num, _, unit = spec.partition("|")
        if unit:
            u = UNITS[unit]; self._same(u)
            return f"{self.value / u.value:{num}} {unit}"
        return f"{self.value:{num}} {self.unit}".strip()
    def __str__(self): return f"{self:g}"
    def __bool__(self): return bool(self.value)
m, kg, s = (Quantity(1, tuple(int(i == j) for j in range(3))) for i in range(3))
UNITS = {"km": 1000 * m, "cm": m / 100, "mile": 1609.344 * m, "h": 3600 * s, "g": kg / 1000, "kmh": 1000 * m / (3600 * s), "N": kg * m / s ** 2, "J": kg * m ** 2 / s ** 2}
dist, t = 42.195 * UNITS["km"], 2 * UNITS["h"] + 120 * s
v = dist / t
print(dist, t, v, f"{v:.2f|kmh}", f"{dist:.3f|mile}", f"{dist:.0f|cm}", 3 * kg * 9.81 * m / s ** 2, f"{5 * UNITS['N'] * 2 * m:.1f|J}", 1 / t, m ** 3, Quantity(5), dist > 40 * UNITS["km"], max(m, UNITS["cm"]), sorted([3 * s, s, 2 * s]), sum([m, m, m], 0 * m), bool(0 * m), {m: 1}[1 * m], m == kg, v ** 2)
for f in (lambda: m + s, lambda: m < kg, lambda: f"{m:.2f|h}", lambda: m * "x", lambda: m + 1, lambda: f"{m:q}", lambda: m / 0, lambda: f"{m|2}", lambda: setattr(m, "value", 3), lambda: f"{m:.1f|furlong}"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def c_to_f(c): return c * Fraction(9, 5) + 32
print([str(c_to_f(c)) for c in (0, 100, Fraction("36.6"))], float(c_to_f(-40)))
def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"): return (base(n // b, b) if n >= b else "") + digits[n % b]
print(base(255, 16), base(255, 2), base(35, 36), int(base(123456, 7), 7))
m + 5 * kg
