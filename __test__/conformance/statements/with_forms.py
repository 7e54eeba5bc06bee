class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__ if t else None); return self.sup
with CM(1): pass
with CM(1) as a, CM(2) as b: print(a + b)
with (CM(1) as a, CM(2)): print(a)
with (CM(1), CM(2) as b,): print(b)
with (CM(5)) as c: print(c)
with CM((1, 2)) as (x, y): print(x, y)
d = {}
with CM("v") as d["k"]: print(d)
with CM([1, 2, 3]) as [f, *g]: print(f, g)
with CM(1, True): raise ValueError
with CM("o", True), CM("i"): raise KeyError("k")
for i in range(2):
    with CM(i): continue
with CM("cond") if True else CM("no"): pass
with CM("a"), (CM("b")): pass
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class AE:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for o in (NoEnter(), NoExit(), 5, None, AE(), CM):
    try:
        with o: print("body")
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
try:
    with CM((1, 2)) as (x, y, z): print("never")
except ValueError as e: print(e)
for src in ("with: 0", "with a as: 0", "with a as 1: 0", "with a as f(): 0", "with a as b c: 0", "with (a as b): 0", "with (a as b, c as d): 0", "with a", "with (a, b) as c: 0", "with a as (b, c()): 0", "with a,: 0", "with (a as b) as c: 0", "with a as None: 0", "with a as b + c: 0", "with *a: 0", "with (yield): 0", "with a as b, : 0"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
