from itertools import zip_longest
class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and c[-1] == 0: c.pop()
        self.c = tuple(c) or (0,)
    degree = property(lambda self: len(self.c) - 1)
    def __call__(self, x):
        r = 0
        for a in reversed(self.c): r = r * x + a
        return r
    def __add__(self, o): o = o if isinstance(o, Poly) else Poly(o); return Poly(*(a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)))
    __radd__ = __add__
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -(o if isinstance(o, Poly) else Poly(o))
    def __rsub__(self, o): return Poly(o) - self
    def __mul__(self, o):
        if not isinstance(o, Poly): return Poly(*(a * o for a in self.c))
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    __rmul__ = __mul__
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n): r = r * self
        return r
    def __divmod__(self, d):
        if d.c == (0,): raise ZeroDivisionError("polynomial division by zero")
        rem, q = list(self.c), [0] * max(1, len(self.c) - len(d.c) + 1)
        for i in range(len(rem) - len(d.c), -1, -1):
            q[i] = f = rem[i + d.degree] / d.c[-1]
            for j, b in enumerate(d.c): rem[i + j] -= f * b
        return Poly(*q), Poly(*rem[:max(1, d.degree)])
    def __floordiv__(self, d): return divmod(self, d)[0]
    def __mod__(self, d): return divmod(self, d)[1]
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else (o,))
    def __hash__(self): return hash(self.c)
    def diff(self): return Poly(*(i * a for i, a in enumerate(self.c) if i))
    def integral(self, k=0): return Poly(k, *(a / (i + 1) for i, a in enumerate(self.c)))
    def __str__(self):
        out = ""
        for i, a in reversed(list(enumerate(self.c))):
            if a == 0 and self.degree: continue
            sign = " - " if a < 0 else " + "
            body = f"{abs(a):g}" if i == 0 or abs(a) != 1 else ""
            out += (sign if out else "-" if a < 0 else "") + body + ("" if i == 0 else "x" if i == 1 else f"x^{i}")
        return out or "0"
    def __repr__(self): return f"Poly{self.c}"
def newton(f, x, tol=1e-12):
    d = f.diff()
    for n in range(50):
        if d(x) == 0: raise ArithmeticError(f"flat at {x}")
        nx = x - f(x) / d(x)
        if abs(nx - x) < tol: return round(nx, 9), n
        x = nx
    raise ArithmeticError("no convergence")
x = Poly(0, 1)
p = x ** 3 - 6 * x ** 2 + 11 * x - 6
print(p, repr(p), p.degree, [p(i) for i in range(5)], p.diff(), p.integral(1), p == (x - 1) * (x - 2) * (x - 3))
q, r = divmod(p, x - 4); print(q, "|", r, "|", p // (x - 2), "|", p % (x - 2), -p, 2 - x, Poly(), Poly(0, 0), p * 0, (x + 1) ** 4, {p: 1}[Poly(*p.c)])
print(newton(p, 0.5), newton(p, 10), newton(x ** 2 - 2, 1))
for f in (lambda: newton(x ** 2 + 1, 0), lambda: divmod(p, Poly(0)), lambda: newton(x ** 2 + 1, 0.5), lambda: p + "a"):
    try: print(f())
    except (ArithmeticError, TypeError) as e: print(type(e).__name__, e)
def table(f, xs, w=10): return "\n".join(f"{v:>5}|{'*' * max(0, int(f(v)))}" for v in xs)
print(table(x ** 2 * 0.5 + 1, range(-3, 4)))
(x + 1)("text")
