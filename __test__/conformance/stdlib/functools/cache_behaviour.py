from functools import cache, lru_cache
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
f(1); f(1); f(2); f(3); f(1); f(1, y=0); print(calls, f.cache_info(), f.cache_parameters(), f.__name__, f.__wrapped__(5))
f.cache_clear(); print(f.cache_info(), f.cache_info().hits)
@lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache
def u(x): return x
print(u(1), u(1.0), u(True), u.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info(), fib.cache_parameters())
for g in (lambda: f([]), lambda: f(), lambda: lru_cache("x"), lambda: f(1, 2, 3), lambda: f({}), lambda: f(z=1), lambda: lru_cache(maxsize="a")(len)):
    try: print(g())
    except TypeError as e: print(e)
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info()); z2 = lru_cache(-5)(len); print(z2.cache_parameters())
class C:
    @lru_cache(None)
    def m(self, x): return x * 2
    @staticmethod
    @cache
    def s(x): return x
c = C(); print(c.m(2), c.m(2), C.m.cache_info(), C.s(4))
@cache
def fails(x): calls.append(x); raise ValueError(x)
calls.clear()
for _ in range(2):
    try: fails(1)
    except ValueError: pass
print(calls)
