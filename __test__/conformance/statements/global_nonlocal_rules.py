x = 1
def f():
    global x, created
    x += 1
    created = "new"
    for x in (7,): pass
    def created_inner(): pass
f()
print(x, created)
def g():
    global Cls, fn, mod, exc
    class Cls: pass
    def fn(): return "fn"
    import math as mod
    try: raise ValueError("e")
    except ValueError as exc: pass
g()
print(Cls.__qualname__, fn(), mod.pi > 3, "exc" in globals())
def outer():
    a = b = 1
    def mid():
        nonlocal a
        a = 2
        def inner():
            nonlocal a, b
            a, b = a + 10, b + 10
        inner()
    mid()
    return a, b
print(outer())
class K:
    global y
    y = "set by class body"
    z = 1
print(y, hasattr(K, "y"))
def h():
    v = "enclosing"
    class C:
        nonlocal v
        v = "changed by class"
    return v
print(h())
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def reset(): nonlocal n; n = 0
    return inc, reset
inc, reset = counter()
inc(); inc(); print(inc()); reset(); print(inc())
for src in ("nonlocal x", "def f():\n nonlocal zz", "def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n print(x)\n global x", "def f(x):\n nonlocal x", "class C:\n nonlocal x", "def f():\n x: int\n global x", "global a, b; a = 1", "def f():\n for x in y: 0\n global x", "global x.y", "nonlocal", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "lambda: global x", "def f():\n global x\n def g():\n  nonlocal x"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
