from functools import reduce, partial, wraps
from itertools import chain, islice, takewhile
from operator import add, mul, itemgetter
compose = lambda *fs: reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs, lambda x: x)
pipe = lambda x, *fs: reduce(lambda v, f: f(v), fs, x)
curry = lambda f, n=None: (lambda n: lambda *a: f(*a) if len(a) >= n else curry(partial(f, *a), n - len(a)))(n or f.__code__.co_argcount)
flip = lambda f: lambda a, b, *r: f(b, a, *r)
class Maybe:
    def __init__(self, v=None, ok=True): self.v, self.ok = v, ok
    def bind(self, f):
        if not self.ok: return self
        try: r = f(self.v)
        except Exception as e: return Maybe(e, False)
        return r if isinstance(r, Maybe) else Maybe(r)
    __rshift__ = bind
    def or_else(self, d): return self.v if self.ok else d
    def __repr__(self): return f"Just({self.v!r})" if self.ok else f"Nothing({self.v!r})"
class Lazy:
    def __init__(self, f): self.f = f
    @property
    def value(self):
        if self.f is not None: self.v, self.f = self.f(), None
        return self.v
class Stream:
    def __init__(self, head, tail): self.head, self._t = head, Lazy(tail)
    @property
    def tail(self): return self._t.value
    @classmethod
    def iterate(cls, f, x): return cls(x, lambda: cls.iterate(f, f(x)))
    def map(self, f): return Stream(f(self.head), lambda: self.tail.map(f))
    def filter(self, p):
        s = self
        while not p(s.head): s = s.tail
        return Stream(s.head, lambda: s.tail.filter(p))
    def __iter__(self):
        s = self
        while s: yield s.head; s = s.tail
    def zip(self, o, f): return Stream(f(self.head, o.head), lambda: self.tail.zip(o.tail, f))
def cond(*pairs):
    def run(x):
        for test, action in pairs:
            if test(x): return action(x)
        raise LookupError(f"no case for {x!r}")
    return run
def trampoline(f):
    @wraps(f)
    def run(*a):
        r = f(*a)
        while callable(r): r = r()
        return r
    return run
def group(key, xs): return reduce(lambda d, x: {**d, key(x): d.get(key(x), []) + [x]}, xs, {})
print(compose(str, abs, int)("-7"), pipe(3, lambda x: x + 1, str, len), curry(lambda a, b, c: a + b * c)(1)(2)(3), curry(lambda a, b: (a, b))(1, 2), flip(pow)(2, 5), reduce(mul, range(1, 6)), compose()(9))
print(Maybe("12") >> int >> (lambda x: 100 / x) >> round, Maybe("x") >> int >> abs, (Maybe(0) >> (lambda x: 1 / x)).or_else("inf"), Maybe({"a": {"b": 1}}) >> itemgetter("a") >> itemgetter("b"), Maybe({}) >> itemgetter("q"))
nat = Stream.iterate(lambda x: x + 1, 1)
print(list(islice(nat.map(lambda x: x * x).filter(lambda x: x % 2), 5)), list(islice(nat.zip(nat.tail, add), 4)), list(takewhile(lambda x: x < 20, Stream.iterate(lambda x: x * 2, 1))))
def sieve(s): return Stream(s.head, lambda: sieve(s.tail.filter(lambda n, p=s.head: n % p)))
print(list(islice(sieve(nat.tail), 12)))
fibs = Stream(0, lambda: Stream(1, lambda: fibs.zip(fibs.tail, add))); print(list(islice(fibs, 15)))
kind = cond((lambda x: x < 0, lambda x: "neg"), (lambda x: x == 0, lambda x: "zero"), (lambda x: x % 2, "odd {}".format))
print([kind(x) for x in (-1, 0, 3)], group(len, ["a", "bb", "c"]), trampoline(lambda n, acc=0: acc)(5))
even = trampoline(lambda n: True if n == 0 else lambda: odd_(n - 1)); odd_ = lambda n: False if n == 0 else lambda: even.__wrapped__(n - 1); print(even(2001), even(500))
calls = []; lazy = Lazy(lambda: calls.append(1) or 42); print(lazy.value, lazy.value, calls)
print(list(chain.from_iterable(map(lambda x: [x] * x, range(4)))), (lambda *a, **k: (a, k))(*"ab", z=1), list(map(lambda f: f(4), [partial(add, 1), partial(mul, 2), partial(pow, 2)])))
kind(2)
