def f(a, b, /, c, d=4, *args, e, g=7, **kw):
    return (a, b, c, d, args, e, g, kw)
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5), f(1, 2, 3, 4, 5, 6, e=1, z=9), f(1, 2, 3, e=5, a="kw-a", b="kw-b"))
print(f(*[1, 2], *(3,), **{"e": 1}, **{"q": 2}), f(1, *[2, 3], e=0, *[4, 5]))
def g(*, k): return k
def h(*a, **k): return a, k
def p(x, y=2, /): return x + y
def kw_only(*, a=1, b): return a, b
print(g(k=1), h(), h(1, *(), *[2], x=1, **{}), p(1), p(1, 5), kw_only(b=2), h(*"ab", **dict(z=1)))
print((lambda a, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4), (lambda *, k=3: k)(), (lambda a, /: a)(9))
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2), default(3, []), default(4))
n = 10
def late(x=n): return x
n = 20
print(late(), late.__defaults__, f.__defaults__, f.__kwdefaults__, default.__defaults__)
def order():
    def t(x):
        print("eval", x)
        return x
    h(t(1), *[t(2)], k=t(3), **{"m": t(4)})
order()
def annotated(a: int, b: "str" = "x", *c: float, d: bool = True, **e: dict) -> list[int]:
    "doc string"
    return []
print(annotated.__annotations__, annotated.__doc__, annotated.__name__, annotated.__kwdefaults__)
late.__defaults__ = (99,)
print(late(), p.__name__, (lambda: 0).__name__, f.__qualname__)
def rebind(a, *args, **kw):
    args += (5,)
    kw["new"] = a
    return args, kw
src = {"x": 1}
print(rebind(0, *[1], **src), src)
