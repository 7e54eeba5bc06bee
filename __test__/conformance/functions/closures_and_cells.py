def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    inc.get = get
    return inc
a, b = counter(), counter(10)
print(a(), a(5), b(), a.get(), b.get(), [c.cell_contents for c in a.__closure__])
def make():
    fs = []
    for i in range(3):
        def f(x, i=i): return x + i
        def g(): return i
        fs.append((f, g))
    return fs
print([(f(10), g()) for f, g in make()])
def outer():
    x = 1
    def mid():
        def inner(): return x
        return inner
    x = 2
    return mid()
print(outer()())
def late():
    def use(): return defined_later
    defined_later = "ok"
    return use()
print(late())
def empty():
    def f(): return v
    if False: v = 1
    return f
try: empty()()
except NameError as e: print(e)
try: empty().__closure__[0].cell_contents
except ValueError as e: print(e)
def acc():
    total = 0
    while True: total += yield total
g = acc(); next(g); print(g.send(3), g.send(4))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(1) for f in adders], (lambda f: lambda *a: f(*a))(max)(1, 5))
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, abs, int)("-5"), compose()(7))
