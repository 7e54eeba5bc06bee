def gcd(a, b):
    while b: a, b = b, a % b
    return abs(a)
class Frac:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if isinstance(n, str):
            n, _, d = n.partition("/")
            n, d = int(n), int(d or 1)
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    @classmethod
    def of(cls, x): return x if isinstance(x, cls) else cls(x)
    def __add__(self, o):
        if not isinstance(o, (Frac, int)): return NotImplemented
        o = Frac.of(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -Frac.of(o)
    def __rsub__(self, o): return -self + o
    def __mul__(self, o): return Frac(self.n * Frac.of(o).n, self.d * Frac.of(o).d)
    __rmul__ = __mul__
    def __truediv__(self, o): return self * Frac(Frac.of(o).d, Frac.of(o).n)
    def __rtruediv__(self, o): return Frac.of(o) / self
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __eq__(self, o): return (self.n, self.d) == (o.n, o.d) if isinstance(o, Frac) else self.d == 1 and self.n == o
    def __lt__(self, o): return self.n * Frac.of(o).d < Frac.of(o).n * self.d
    def __gt__(self, o): return self.n * Frac.of(o).d > Frac.of(o).n * self.d
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __format__(self, spec): return format(str(self), spec)
def det(m):
    m, sign, out = [[Frac.of(x) for x in r] for r in m], 1, Frac(1)
    for i in range(len(m)):
        p = next((r for r in range(i, len(m)) if m[r][i]), None)
        if p is None: return Frac(0)
        if p != i: m[i], m[p], sign = m[p], m[i], -sign
        out *= m[i][i]
        for r in range(i + 1, len(m)):
            k = m[r][i] / m[i][i]
            m[r] = [a - k * b for a, b in zip(m[r], m[i])]
    return out * sign
def inverse(m):
    n = len(m)
    a = [[Frac.of(x) for x in row] + [Frac(int(i == j)) for j in range(n)] for i, row in enumerate(m)]
    for i in range(n):
        p = next(r for r in range(i, n) if a[r][i])
        a[i], a[p] = a[p], a[i]
        a[i] = [x / a[i][i] for x in a[i]]
        for r in range(n):
            if r != i and a[r][i]: a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
    return [row[n:] for row in a]
def mul(a, b): return [[sum((x * y for x, y in zip(r, c)), Frac(0)) for c in zip(*b)] for r in a]
h = Frac(1, 2)
print(h + Frac(1, 3), 1 - h, 2 * h == 1, h ** -3, 1 / Frac(3, -6), Frac("10/4"), sorted([Frac(1, 2), Frac(1, 3), 1, Frac(-1)]), len({h, Frac(2, 4), 1, Frac(1)}), float(Frac(1, 8)), f"{h:>6}|", abs(Frac(-3, 9)), sum([h, h, h]))
for f in (lambda: Frac(1, 0), lambda: h / 0, lambda: h + "x", lambda: "x" + h):
    try:
        f()
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
m = [[2, 1, 0], [1, 3, "1/2"], [0, Frac(1, 7), 4]]
print(det(m), det([[1, 2], [2, 4]]), det([[0, 1], [1, 0]]), [det([[Frac(1, i + j + 1) for j in range(n)] for i in range(n)]) for n in range(1, 6)])
inv = inverse(m)
for row in inv: print(" ".join(f"{x:>8}" for x in row))
print(mul([[Frac.of(x) for x in r] for r in m], inv))
