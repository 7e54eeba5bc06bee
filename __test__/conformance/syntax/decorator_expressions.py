def tag(*a, **k):
    def deco(f): f.tags = (a, k); return f
    return deco
class R:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return lambda f: self.d.setdefault(k, f)
    def add(self, f): self.d[f.__name__] = f; return f
    @property
    def prop(self): return self.add
r = R()
@r.add
def a(): return "a"
@r["key"]
def b(): return "b"
@r.prop
def c(): return "c"
@tag(1, *[2], x=3, **{"y": 4})
def d(): return "d"
@(lambda f: lambda: f() * 2)
def e(): return "e"
@[tag("list"), None][0]
def f(): return "f"
@(x := tag("walrus"))
def g(): return "g"
@tag("if") if True else None
def h(): return "h"
@tag("outer")
@tag("inner")
class K: pass
print(r.d["a"](), r.d["key"](), r.d["c"](), d.tags, e(), f.tags, x is not None, g.tags, h.tags, K.tags)
class S:
    def deco(f): return lambda self: "wrapped " + f(self)
    @deco
    def m(self): return "m"
    @staticmethod
    @tag("s")
    def s(): return S.s.tags
    del deco
print(S().m(), S.s(), hasattr(S, "deco"))
order = []
def mark(n): order.append(f"eval {n}"); return lambda f: order.append(f"apply {n}") or f
@mark(1)
@mark(2)
async def co(): pass
print(order, type(co).__name__)
