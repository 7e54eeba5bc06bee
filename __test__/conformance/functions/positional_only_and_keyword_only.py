def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 9, 8, 7, d=4, z=1), f(1, d=4, a="kw a", b="kw b"))
def g(*, x, y=1): return x, y
def h(a, /): return a
def i(a, /, **k): return a, k
print(g(x=1), g(y=2, x=3), h(1), i(1, a=2))
for call in ("f()", "f(1)", "f(d=1)", "f(1, 2, 3, 4)", "g(1)", "g()", "g(y=1)", "h(a=1)", "h()", "h(1, 2)", "i(a=1)", "f(1, c=1, d=2, *[5, 6])", "g(x=1, x2=2)"):
    try: print(call, eval(call))
    except TypeError as e: print(call, "->", e)
k = {"d": 1, "e": 2}
print(f(0, **k), f(*[1, 2, 3, 4], **k), (lambda a, /, *, b: (a, b))(1, b=2))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
class C:
    def m(self, /, self2, **kw): return self2, kw
print(C().m(1, self=5))
