class Poly:
    def __init__(self, *c):
        c = list(c)
        while c and c[-1] == 0: c.pop()
        self.c = tuple(c)
    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        r = 0
        for k in reversed(self.c): r = r * x + k
        return r
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        return Poly(*(a + b for a, b in zip(self.c + (0,) * (n - len(self.c)), o.c + (0,) * (n - len(o.c)))))
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -o
    def __mul__(self, o):
        if not isinstance(o, Poly): return Poly(*(a * o for a in self.c))
        out = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n): r *= self
        return r
    def __divmod__(self, o):
        q, r = Poly(), self
        while r.degree >= o.degree:
            t = Poly(*([0] * (r.degree - o.degree) + [r.c[-1] // o.c[-1]]))
            if not t.c: break
            q, r = q + t, r - t * o
        return q, r
    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def diff(self): return Poly(*[i * a for i, a in enumerate(self.c)][1:])
    def __eq__(self, o): return self.c == o.c
    def __bool__(self): return bool(self.c)
    def __repr__(self):
        if not self.c: return "0"
        out = ""
        for i in range(self.degree, -1, -1):
            a = self.c[i]
            if a == 0: continue
            sign = "-" if a < 0 else "+" if out else ""
            mag = "" if abs(a) == 1 and i else str(abs(a))
            out += (f" {sign} " if out else sign) + mag + ("" if i == 0 else "x" if i == 1 else f"x^{i}")
        return out
p, q = Poly(-1, 0, 1), Poly(1, 1)
print(p, q, p + q, p - p, p * q, 3 * p, p * -1, p(5), divmod(p, q), (p * q) // q == p, q ** 5, (q ** 5).diff(), p % Poly(0, 1), bool(p - p), (q ** 3)(1), Poly(2, 0, 0, -1), Poly())
x = 2.0
f, df = Poly(-2, 0, 1), Poly(-2, 0, 1).diff()
for _ in range(6):
    x -= f(x) / df(x)
print(x, f"{f(x):.1e}" if abs(f(x)) > 1e-12 else "root")
def exp_i(k, n):
    t = -2 * 3.141592653589793 * k / n
    c = s = 0.0
    term = 1.0
    for i in range(1, 40):
        if i % 2: c += term * (-1) ** (i // 2)
        else: s += term * (-1) ** (i // 2 - 1)
        term *= t / i
    return complex(c, s)
def fft(a):
    n = len(a)
    if n == 1: return a
    e, o = fft(a[::2]), fft(a[1::2])
    t = [exp_i(k, n) * o[k] for k in range(n // 2)]
    return [x + y for x, y in zip(e, t)] + [x - y for x, y in zip(e, t)]
def ifft(a): return [x.conjugate() / len(a) for x in fft([complex(x).conjugate() for x in a])]
sig = [1, 2, 3, 4, 0, 0, 0, 0]
F = fft(sig)
print([f"{abs(z):.4f}" for z in F], [round(z.real) for z in ifft(F)])
def mul_ints(a, b):
    n = 1
    while n < len(str(a)) + len(str(b)): n *= 2
    da, db = ([int(d) for d in reversed(str(v))] + [0] * (n - len(str(v))) for v in (a, b))
    conv = [round(z.real) for z in ifft([x * y for x, y in zip(fft(da), fft(db))])]
    return sum(d * 10 ** i for i, d in enumerate(conv))
print(mul_ints(123456789, 987654321) == 123456789 * 987654321, mul_ints(99999, 99999))
def interpolate(pts):
    total = Poly()
    from_pts = [(x, y) for x, y in pts]
    for i, (xi, yi) in enumerate(from_pts):
        num, den = Poly(yi), 1
        for j, (xj, _) in enumerate(from_pts):
            if i != j: num, den = num * Poly(-xj, 1), den * (xi - xj)
        total = total + Poly(*(c / den for c in num.c))
    return total
print([round(c, 9) for c in interpolate([(0, 1), (1, 3), (2, 7)]).c])
