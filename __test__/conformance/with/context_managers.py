class CM:
    def __init__(self, name, swallow=False, value=None): self.name, self.swallow, self.value = name, swallow, value
    def __enter__(self):
        print("enter", self.name)
        return self.value or self
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.swallow
with CM("a") as a, CM("b", value=[1, 2]) as (x, y):
    print("body", a.name, x, y)
with CM("s", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("o"), CM("i"):
        raise KeyError("k")
except KeyError as e:
    print("escaped", e)
with (CM("p1") as p, CM("p2"),):
    pass
def ret():
    with CM("r"): return "returned"
def loop():
    for i in range(3):
        with CM(f"l{i}"):
            if i == 0: continue
            if i == 1: break
    return i
print(ret(), loop())
class EnterFails(CM):
    def __enter__(self): raise OSError("enter failed")
try:
    with CM("first"), EnterFails("second"): print("never")
except OSError as e:
    print(e)
class ExitFails(CM):
    def __exit__(self, *a): raise RuntimeError("exit failed")
try:
    with ExitFails("x"): raise ValueError("body")
except RuntimeError as e:
    print(e, repr(e.__context__))
class ExitReplaces(CM):
    def __exit__(self, t, v, tb): raise TypeError("translated") from v
try:
    with ExitReplaces("x"): {}["q"]
except TypeError as e:
    print(e, repr(e.__cause__))
for obj, src in ((5, "int"), (type("NoExit", (), {"__enter__": lambda s: s})(), "no exit"), (type("NoEnter", (), {"__exit__": lambda s, *a: None})(), "no enter")):
    try:
        with obj: pass
    except (TypeError, AttributeError) as e:
        print(src, type(e).__name__, e)
class Inst: pass
i = Inst()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: None
try:
    with i: pass
except TypeError as e:
    print(e)
class Gen:
    def __init__(self, g): self.g = g
    def __enter__(self): return next(self.g)
    def __exit__(self, t, v, tb):
        if t is None:
            next(self.g, None)
            return False
        try:
            self.g.throw(v)
        except StopIteration: return True
        except BaseException as e:
            if e is v: return False
            raise
def manager(f): return lambda *a: Gen(f(*a))
@manager
def tag(n):
    print(f"<{n}>")
    try:
        yield n.upper()
    except ValueError as e: print("handled", e)
    finally: print(f"</{n}>")
with tag("div") as d, tag("p"): print(d)
with tag("b"): raise ValueError("inside")
d = {}
with CM("t") as d["k"]: print(d["k"].name)
class O: pass
o = O()
with CM("u") as o.attr: pass
print(o.attr.name)
with CM("e", swallow=1): 1 / 0
class Stack:
    def __init__(self): self.s = []
    def push(self, f): self.s.append(f)
    def __enter__(self): return self
    def __exit__(self, *a):
        while self.s: self.s.pop()()
with Stack() as st:
    for i in range(3): st.push(lambda i=i: print("pop", i))
