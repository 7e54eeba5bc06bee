def curry(f, n=None):
    n = f.__code__.co_argcount if n is None else n
    return lambda *a: f(*a) if len(a) >= n else curry(lambda *b: f(*a, *b), n - len(a))
add3 = curry(lambda a, b, c: a + b * 10 + c * 100)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3))
def partial(f, *a, **k): return lambda *b, **m: f(*a, *b, **{**k, **m})
print(partial(int, base=2)("1010"), partial(pow, 2)(10), partial(print, "pre", sep="-")("x", "y"), partial(dict, a=1)(b=2, a=3))
def fold(f, xs, acc): return acc if not xs else fold(f, xs[1:], f(acc, xs[0]))
def unfold(f, s):
    while (r := f(s)) is not None:
        v, s = r
        yield v
print(fold(lambda a, x: a * 10 + x, [1, 2, 3], 0), list(unfold(lambda n: (n % 10, n // 10) if n else None, 12345)))
def church(n): return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
plus = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
times = lambda m: lambda n: lambda f: m(n(f))
to_int = lambda c: c(lambda k: k + 1)(0)
print(to_int(plus(church(3))(church(4))), to_int(times(church(3))(church(4))), to_int(church(2)(church(5))))
T, F = lambda a: lambda b: a, lambda a: lambda b: b
print(T("t")("f"), F("t")("f"), (lambda p: lambda q: p(q)(p))(T)(F)(1)(0))
pair = lambda a, b: lambda f: f(a, b)
fst, snd = lambda p: p(lambda a, b: a), lambda p: p(lambda a, b: b)
print(fst(pair(1, 2)), snd(pair(1, pair(2, 3)))(lambda a, b: (a, b)))
def cps_fact(n, k): return k(1) if n == 0 else cps_fact(n - 1, lambda v: k(n * v))
print(cps_fact(15, lambda v: v), cps_fact(3, str))
def trampoline(f):
    def run(*a):
        r = f(*a)
        while callable(r): r = r()
        return r
    return run
def count(n, acc=0): return acc if n == 0 else lambda: count(n - 1, acc + n)
print(trampoline(count)(5000))
def once(f):
    done = []
    return lambda *a: done[0] if done else (done.append(f(*a)), done[0])[1]
init = once(lambda x: print("init", x) or x)
print(init(5), init(6))
def pipe(v, *fs):
    for f in fs: v = f(v)
    return v
print(pipe(range(10), lambda r: filter(lambda x: x % 2, r), lambda r: map(lambda x: x * x, r), list, sum))
class Maybe:
    def __init__(self, v): self.v = v
    def __rshift__(self, f): return self if self.v is None else Maybe(f(self.v))
    def __or__(self, d): return d if self.v is None else self.v
print((Maybe({"a": {"b": 5}}) >> (lambda d: d.get("a")) >> (lambda d: d.get("b")) >> (lambda x: x * 2)).v, Maybe({}) >> (lambda d: d.get("a")) >> len | "default")
def retry(times):
    def deco(f):
        def w(*a):
            for i in range(1, times + 1):
                try:
                    return f(*a, i)
                except ValueError as e:
                    print("attempt", i, e)
            raise RuntimeError(f"{f.__name__} failed after {times}")
        return w
    return deco
@retry(3)
def flaky(n, attempt):
    if attempt < n: raise ValueError(f"need {n}")
    return f"ok on {attempt}"
print(flaky(2))
try:
    flaky(9)
except RuntimeError as e:
    print(e)
def memo(f, cache=None):
    cache = {}
    def w(*a, **k):
        key = a, tuple(sorted(k.items()))
        if key not in cache: cache[key] = f(*a, **k)
        return cache[key]
    w.info = lambda: len(cache)
    return w
@memo
def binom(n, k=0): return 1 if k in (0, n) else binom(n - 1, k - 1) + binom(n - 1, k)
print(binom(30, 15), binom.info(), binom(5, k=2), (lambda *fs: [f(2) for f in fs])(*(lambda x, n=n: x ** n for n in range(4))))
def flip(f): return lambda a, b, *r: f(b, a, *r)
def juxt(*fs): return lambda *a: tuple(f(*a) for f in fs)
print(flip(divmod)(3, 17), juxt(min, max, sum, len)([3, 1, 2]), list(map(juxt(str, bool), (0, 1))), sorted("bca", key=ord))
