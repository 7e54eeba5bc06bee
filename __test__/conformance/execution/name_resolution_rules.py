x = "global"
def f():
    x = "enclosing"
    class C:
        print("body", x)
        x = "class"
        print("body after", x)
        def m(self): return x
        y = [x for _ in "a"]
    return C, C().m(), C.y
print(f()[1:])
class D:
    a = 1
    try: b = [a for _ in range(1)]
    except NameError as e: b = str(e)
    c = (lambda: [v for v in (1, 2)])()
    d = [v for v in range(a)]
print(D.b, D.c, D.d)
def g():
    def inner(): return y
    try: inner()
    except NameError as e: print(e)
    y = 1
    return inner()
print(g())
def h():
    try: print(x)
    except UnboundLocalError as e: print(e)
    if False: x = 1
h()
def k():
    for len in range(2): pass
    return len
print(k(), len("builtin again"))
sum = lambda *a: "shadowed"
print(sum(1))
del sum
print(sum([1, 2]))
exec("def made(): return x")
print(made())
def closure_late():
    fs = []
    for i in range(3): fs.append(lambda: i)
    return [q() for q in fs], [q() for q in [lambda i=i: i for i in range(3)]]
print(closure_late())
