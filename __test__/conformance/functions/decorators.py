log = []
def trace(fn):
    def wrapper(*a, **k):
        log.append((fn.__name__, a, k))
        return fn(*a, **k)
    wrapper.__name__ = fn.__name__
    wrapper.__wrapped__ = fn
    return wrapper
def times(n):
    print("factory", n)
    def deco(fn):
        print("deco", n, fn.__name__)
        def w(*a): return [fn(*a) for _ in range(n)]
        return w
    return deco
@trace
@trace
def add(a, b=1): return a + b
print(add(1), add(2, b=3), log, add.__name__)
@times(2)
@times(3)
def hi(): return "hi"
print(hi())
def memo(fn):
    cache = {}
    def w(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
class register:
    items = {}
    def __init__(self, name): self.name = name
    def __call__(self, fn):
        self.items[self.name] = fn
        return fn
@register("sq")
def square(x): return x * x
print(register.items["sq"] is square, square(4))
@lambda f: "replaced"
def gone(): pass
print(gone)
decos = [trace, lambda f: (lambda *a: ("idx", f(*a)))]
@decos[1]
def q(x): return x
print(q(5))
@(lambda c: setattr(c, "tag", c.__name__ + "!") or c)
class Tagged: pass
print(Tagged.tag)
class CountCalls:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)
    def __get__(self, obj, cls=None): return self if obj is None else (lambda *a: self(obj, *a))
class K:
    @CountCalls
    def m(self, x): return (type(self).__name__, x)
k = K()
print(k.m(1), k.m(2), K.m.n)
@staticmethod
def st(): return "static callable"
print(st())
def validate(**types):
    def deco(fn):
        def w(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f"{k} must be {t.__name__}, not {type(kw.get(k)).__name__}")
            return fn(**kw)
        return w
    return deco
@validate(a=int, b=str)
def vf(a, b): return b * a
print(vf(a=2, b="x"))
try:
    vf(a="2", b="x")
except TypeError as e:
    print(e)
