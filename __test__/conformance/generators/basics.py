def g(n):
    print("start")
    for i in range(n):
        yield i
    print("end")
    return "result"
it = g(2)
print(type(it).__name__, next(it), next(it))
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
try:
    next(it)
except StopIteration as e:
    print("stop again", e.value)
print(list(g(3)), next(g(0), "default"), iter(it) is it, sum(g(4)), [*g(1)], max(g(3)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(n, it):
    for _, x in zip(range(n), it): yield x
print(list(take(10, fib())), list(take(0, fib())))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
print(list(take(12, primes())))
ge = (x * x for x in range(4))
print(next(ge), list(ge), type(ge).__name__, sum(x for x in range(5)), list(x + y for x in "ab" for y in "cd" if x + y != "bc"))
def empty():
    return
    yield
print(list(empty()), next(empty(), None))
src = [1, 2, 3]
lazy = (x * k for x in src)
k = 10
src.append(4)
print(list(lazy))
def err():
    yield 1
    raise ValueError("inside")
e = err()
print(next(e))
try:
    next(e)
except ValueError as x:
    print(x)
print(list(e))
def stop_inside():
    yield 1
    raise StopIteration("bad")
try:
    list(stop_inside())
except RuntimeError as x:
    print(x, repr(x.__cause__))
def reenter():
    try:
        next(me)
    except ValueError as x:
        yield str(x)
me = reenter()
print(next(me))
def pipeline(lines):
    stripped = (l.strip() for l in lines)
    nonempty = (l for l in stripped if l)
    return (len(l) for l in nonempty)
print(list(pipeline(["  a ", "", " bcd"])), it.__name__, g.__name__, it.__qualname__)
def multi():
    x = yield
    print("got", x)
    y = (yield x) or "dflt"
    print("y", y)
    yield y
m = multi()
print(next(m), m.send(5), next(m))
a, b, *c = fib_take = list(take(5, fib()))
print(a, b, c)
def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
