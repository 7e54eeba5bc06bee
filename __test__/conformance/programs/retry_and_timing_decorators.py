import functools
class Clock:
    def __init__(self): self.now = 0
    def sleep(self, s): self.now += s
clock = Clock()
def retry(times, *exceptions, delay=1, backoff=2):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            wait = delay
            for attempt in range(1, times + 1):
                try: return f(*a, **k)
                except exceptions as e:
                    print(f"  {f.__name__} attempt {attempt}: {e!r}")
                    if attempt == times: e.add_note(f"gave up after {times}"); raise
                    clock.sleep(wait); wait *= backoff
        wrapper.retries = times
        return wrapper
    return deco
def timed(f):
    @functools.wraps(f)
    def w(*a, **k):
        start = clock.now
        try: return f(*a, **k)
        finally: print(f"  {f.__name__} took {clock.now - start}")
    return w
def memo(f=None, *, size=None):
    if f is None: return functools.partial(memo, size=size)
    cache = {}
    @functools.wraps(f)
    def w(*a):
        if a not in cache:
            if size and len(cache) >= size: cache.pop(next(iter(cache)))
            cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
def typed(**types):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            names = f.__code__.co_varnames[:f.__code__.co_argcount]
            for n, v in (dict(zip(names, a)) | k).items():
                if n in types and not isinstance(v, types[n]): raise TypeError(f"{f.__name__}: {n} must be {types[n].__name__}, got {type(v).__name__}")
            return f(*a, **k)
        return w
    return deco
state = {"n": 0}
@timed
@retry(4, ValueError, KeyError)
def flaky(limit):
    "fails a while"
    state["n"] += 1
    if state["n"] < limit: raise ValueError(state["n"])
    return f"ok after {state['n']}"
print(flaky(3), flaky.__name__, flaky.__doc__, flaky.retries, clock.now)
@memo(size=2)
def sq(x): print("  computing", x); return x * x
print([sq(x) for x in (1, 2, 1, 3, 1)], sq.cache)
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
@typed(a=int, s=str)
def rep(a, s, z=None): return s * a
print(rep(2, "x"), rep(s="y", a=1))
try: rep("2", "x")
except TypeError as e: print(e)
def count_calls(f):
    @functools.wraps(f)
    def w(*a, **k): w.calls += 1; return f(*a, **k)
    w.calls = 0
    return w
@count_calls
def noop(): pass
[noop() for _ in range(5)]; print(noop.calls)
state["n"] = 0
flaky(10)
