from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x); return x * 2
print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info(), f.cache_parameters())
f.cache_clear(); print(f.cache_info(), f.__name__, f.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@lru_cache
def g(*a, **k): return (a, k)
print(g(1, x=2), g(1, x=2), g(x=2), g.cache_info())
@lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
class A:
    @lru_cache
    def m(self, x): return x + 1
a = A(); print(a.m(1), a.m(1), A.m.cache_info())
try:
    f([])
except TypeError as e:
    print(e)
try:
    lru_cache('x')
except TypeError as e:
    print(e)
@lru_cache
def boom(x): raise ValueError(x)
for _ in 'ab':
    try:
        boom(1)
    except ValueError as e:
        print(e, boom.cache_info().misses)
