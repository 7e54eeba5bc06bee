from functools import total_ordering
@total_ordering
class Money:
    def __init__(self, amount, cur="EUR"): self.cents, self.cur = round(amount * 100), cur
    @classmethod
    def _of(cls, cents, cur): m = cls.__new__(cls); m.cents, m.cur = cents, cur; return m
    def _check(self, o):
        if not isinstance(o, Money): return NotImplemented
        if o.cur != self.cur: raise ValueError(f"{self.cur} vs {o.cur}")
        return o.cents
    def __add__(self, o):
        if o == 0 and isinstance(o, int): return self
        c = self._check(o)
        return c if c is NotImplemented else self._of(self.cents + c, self.cur)
    __radd__ = __add__
    def __sub__(self, o): c = self._check(o); return c if c is NotImplemented else self._of(self.cents - c, self.cur)
    def __mul__(self, k): return self._of(round(self.cents * k), self.cur) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, o): return self.cents / o.cents if isinstance(o, Money) else self._of(round(self.cents / o), self.cur)
    def __floordiv__(self, n): q, r = divmod(self.cents, n); return [self._of(q + (i < r), self.cur) for i in range(n)]
    def __neg__(self): return self._of(-self.cents, self.cur)
    def __abs__(self): return self._of(abs(self.cents), self.cur)
    def __bool__(self): return self.cents != 0
    def __eq__(self, o): return isinstance(o, Money) and (self.cents, self.cur) == (o.cents, o.cur)
    def __lt__(self, o): c = self._check(o); return c if c is NotImplemented else self.cents < c
    def __hash__(self): return hash((self.cents, self.cur))
    def __round__(self, n=0): return self._of(round(self.cents, n - 2), self.cur)
    def __int__(self): return self.cents // 100
    def __float__(self): return self.cents / 100
    def __format__(self, spec): return f"{float(self):{spec or ',.2f'}} {self.cur}"
    __str__ = lambda self: format(self)
    def __repr__(self): return f"Money({self.cents / 100!r}, {self.cur!r})"
a, b = Money(10.5), Money(3)
print(a + b, a - b, a * 3, 0.5 * a, a / 3, a / b, a // 4, -a, abs(-a), sum([a, b, b]), max(a, b), sorted([a, b, Money(5)]), a > b, a == Money(10.50), {a: 1}[Money(10.5)], bool(Money(0)), round(a), int(a), float(b), f"{a:.1f}", f"{Money(1234567.891)}", repr(a), sum(a // 4) == a)
for f in (lambda: a + 5, lambda: a + Money(1, "USD"), lambda: a < 3, lambda: a * "x", lambda: a * b, lambda: 5 - a, lambda: a / 0, lambda: sum([a], 1), lambda: f"{a:d}", lambda: a < Money(1, "USD"), lambda: a // 0):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = a; x += b; x -= Money(1); x *= 2; print(x, a, a != b, a >= a, not a)
Money("ten")
