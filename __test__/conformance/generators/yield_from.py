def inner():
    r = yield 1
    print("inner got", r)
    try:
        r = yield 2
    except ValueError as e:
        print("inner caught", e)
        r = yield "handled"
    return ("ret", r)
def outer():
    v = yield from inner()
    print("outer v", v)
    v2 = yield from [10, 20]
    print("v2", v2)
    yield from "ab"
    yield from ()
    yield from (i * i for i in range(3))
    return "done"
o = outer()
print(next(o), o.send("S"), o.throw(ValueError("T")), o.send("X"), list(o))
def deleg(it):
    r = yield from it
    return r
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            s = StopIteration("itret")
            raise s
        return self.n
d = deleg(It())
print(next(d), next(d))
try:
    next(d)
except StopIteration as e:
    print("value", e.value)
d = deleg(It())
next(d)
try:
    d.send(5)
except AttributeError as e:
    print(e)
d = deleg(It())
next(d)
try:
    d.throw(KeyError("direct"))
except KeyError as e:
    print("KeyError", e)
def closing():
    try:
        yield 1
    finally:
        print("inner closed")
def wrap():
    try:
        yield from closing()
    finally:
        print("wrap closed")
w = wrap()
next(w)
w.close()
try:
    list(deleg(5))
except TypeError as e:
    print(e)
def flatten(x):
    for i in x:
        if isinstance(i, list): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, [3, [4, []]]], 5])))
def countdown(n):
    if n > 0:
        yield n
        yield from countdown(n - 1)
print(list(countdown(60))[-3:], sum(countdown(100)))
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", range(2), {"k": 1}, (x for x in [9]))))
def averager():
    total = n = 0
    while True:
        x = yield
        if x is None: return total / n
        total += x
        n += 1
def grouper(res):
    while True: res.append((yield from averager()))
res = []
g = grouper(res)
next(g)
for v in (1, 2, 3, None, 10, None): g.send(v)
g.close()
print(res)
def exc():
    yield from bad()
def bad():
    yield 1
    raise KeyError("from bad")
e = exc()
next(e)
try:
    next(e)
except KeyError as k:
    print(k)
def lam(): return (yield), (yield)
l = lam()
next(l); l.send("a")
try:
    l.send("b")
except StopIteration as s:
    print(s.value)
print(list(map(lambda x: x, (lambda: (yield from range(3)))())))
