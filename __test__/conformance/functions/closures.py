def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(10)
print(inc(), inc(5), get(), counter()[0](), get())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
gs = []
for i in range(3):
    def g(): return i
    gs.append(g)
i = 100
print([g() for g in gs])
def outer():
    x = "outer"
    def mid():
        def inner():
            nonlocal x
            x = "changed"
            return x
        return inner
    before = x
    r = mid()()
    return before, r, x
print(outer())
def unbound():
    def inner(): return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(unbound())
def local_unbound():
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
local_unbound()
def adders(n): return {k: (lambda x, k=k: x + k) for k in range(n)}
print([adders(3)[k](10) for k in range(3)])
def compose(*fns):
    def composed(x):
        for f in reversed(fns):
            x = f(x)
        return x
    return composed
print(compose(lambda x: x + 1, lambda x: x * 2)(5), compose()(7))
print(inc.__closure__[0].cell_contents, len(inc.__closure__), counter.__closure__, inc.__code__.co_freevars, inc.__qualname__)
def shared():
    v = []
    return (lambda x: v.append(x)), (lambda: list(v))
add, read = shared()
add(1); add(2)
print(read())
def make(cls_name):
    class Local:
        kind = cls_name
        def who(self): return cls_name, self.kind
    return Local
print(make("A")().who(), make("B").kind)
def param(a):
    def g():
        nonlocal a
        a += 1
        return a
    g(); g()
    return a
print(param(1))
def recursive_closure(n):
    def fact(k): return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(recursive_closure(20))
def gen_closure():
    total = 0
    def add(x):
        nonlocal total
        total += x
        yield total
    return [list(add(i)) for i in range(4)], total
print(gen_closure())
