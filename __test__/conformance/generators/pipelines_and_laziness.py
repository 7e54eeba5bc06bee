def numbers():
    n = 0
    while True: n += 1; yield n
def take(n, it):
    for _, x in zip(range(n), it): yield x
def squares(it):
    for x in it: yield x * x
def evens(it): return (x for x in it if x % 2 == 0)
print(list(take(5, evens(squares(numbers())))))
def trace(name, it):
    for x in it: print(name, x, end="; "); yield x
print(list(take(2, trace("b", (y + 1 for y in trace("a", range(10)))))))
def chunks(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield buf; buf = []
    if buf: yield buf
print(list(chunks(range(7), 3)))
def window(it, n):
    from collections import deque
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(window("abcde", 3)))
def primes():
    seen = []
    for n in numbers():
        if n > 1 and all(n % p for p in seen): seen.append(n); yield n
print(list(take(10, primes())))
def merge(a, b):
    a, b = iter(a), iter(b); x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y: yield x; x = next(a, None)
        else: yield y; y = next(b, None)
print(list(merge([1, 4, 7], [2, 3, 9, 10])))
def coro():
    print("ready")
    while True:
        line = yield
        if line is None: break
        print("line:", line.strip())
    print("bye")
c = coro(); next(c); c.send(" a "); c.send("b\n")
try: c.send(None)
except StopIteration: pass
