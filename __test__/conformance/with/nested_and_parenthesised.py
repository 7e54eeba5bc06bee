log = []
class CM:
    def __init__(self, n, v=None, fail=None, swallow=False): self.n, self.v, self.fail, self.swallow = n, v, fail, swallow
    def __enter__(self):
        log.append(f"+{self.n}")
        if self.fail == "enter": raise ValueError(f"enter {self.n}")
        return self.v
    def __exit__(self, t, v, tb):
        log.append(f"-{self.n}{'!' if t else ''}")
        if self.fail == "exit": raise ValueError(f"exit {self.n}")
        return self.swallow
def show(): print(" ".join(log)); log.clear()
with CM(1): 
    with CM(2): pass
show()
with CM(1, "a") as x, CM(2, "b") as y: print(x, y)
show()
with (
    CM(1, [1, 2]) as [a, b],
    CM(2, {"k": 3}) as d,
    CM(3),
): print(a, b, d["k"])
show()
try:
    with CM(1), CM(2, fail="enter"), CM(3): pass
except ValueError as e: print(e)
show()
try:
    with CM(1), CM(2, fail="exit"): pass
except ValueError as e: print(e)
show()
with CM(1, swallow=True), CM(2): raise KeyError
show()
with CM(1), CM(2, swallow=True): raise KeyError
show()
try:
    with CM(1, fail="exit"): raise KeyError("k")
except ValueError as e: print(e, repr(e.__context__))
show()
for i in range(3):
    with CM(i):
        if i == 1: break
show()
def f():
    with CM("f", 5) as v: return v
print(f()); show()
with CM(1) if True else CM(2), CM(3): pass
show()
with CM(0, (1, 2)) as (p, q), CM("p"): print(p, q)
show()
