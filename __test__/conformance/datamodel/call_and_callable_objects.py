class Mult:
    def __init__(self, n): self.n = n
    def __call__(self, x, *a, k=1, **kw): return (self.n * x * k, a, kw)
m = Mult(3)
print(m(2), m(2, 5, k=10, z=1), list(map(lambda t: t[0], map(m, [1, 2]))), callable(m), m.__call__(1))
for f in (lambda: m(), lambda: m(1, k=2, x=3), lambda: Mult(1)(), lambda: (5)(), lambda: "s"(), lambda: None()):
    try: f()
    except TypeError as e: print(e)
class Deco:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a): self.calls += 1; return self.f(*a)
    def __get__(self, o, t): return self if o is None else lambda *a: self(o, *a)
@Deco
def add(a, b): return a + b
class K:
    @Deco
    def m(self, x): return x * 2
print(add(1, 2), add(3, 4), add.calls, K().m(5), K.m.calls)
class Chain:
    def __init__(self): self.log = []
    def __getattr__(self, n): self.log.append(n); return self
    def __call__(self, *a): self.log.append(a); return self
print(Chain().a(1).b.c(2, 3).log)
print(sorted([3, 1], key=Mult(-1).__call__), max([1, 5], key=m))
