x = 5
print([x for x in range(2)], x)
class C:
    y = 2
    a = [i * 2 for i in range(y)]
    try: b = [y for i in range(1)]
    except NameError as e: b = str(e)
    c = [z for z in [y]]
    d = (lambda v=y: v)()
    e = {k: v for k, v in [("q", y)]}
    f = list(i for i in [y, y + 1])
print(C.a, C.b, C.c, C.d, C.e, C.f, hasattr(C, "i"), hasattr(C, "z"))
def f():
    fs = [lambda: n for n in range(3)]
    gs = [lambda n=n: n for n in range(3)]
    return [h() for h in fs], [h() for h in gs]
print(f())
def g(n):
    def inner(): return [n * i for i in range(3)]
    n += 1
    return inner()
print(g(1), [[i for i in range(j)] for j in range(3)], [(i, j) for i in range(2) for j in range(i + 1)])
def h():
    [w := i for i in range(4)]
    return w, "i" in locals()
print(h(), [k := 1, k + 1], k)
def outer():
    def inner():
        nonlocal v
        return [v := v + i for i in range(3)]
    v = 10
    return inner(), v
print(outer())
def gl():
    global made
    return [made := q for q in "ab"]
print(gl(), made)
print([a for a in [b for b in [c for c in range(3)]]], [str(x) for x in (x for x in [x])])
try: [undefined_q for _ in range(1)]
except NameError as e: print(e)
try: exec("[i := 0 for i in range(3)]")
except SyntaxError as e: print(e.msg)
