def show(*a, **k): return a, k
def fwd(*a, **k): return show(*a, **k)
def add_first(*a, **k): return show(0, *a, extra=1, **k)
print(fwd(), fwd(1, x=2), add_first(1, y=2), fwd(*"ab", **{"k": 1}))
try: add_first(extra=2)
except TypeError as e: print(e)
def head(first, *rest, last=None): return first, rest, last
print(head(*range(4)), head(*[1], last=2), head(**{"first": 5}))
def mutate(*a, **k): k["new"] = 1; return k
d = {"x": 1}; print(mutate(**d), d)
l = [1, 2]; t = (lambda *a: a)(*l); l.append(3); print(t)
def order(**k): return list(k)
print(order(z=1, a=2, m=3), order(**{"b": 1}, a=2, **{"c": 3}))
print(max(*[3, 1], *(5,)), dict(**{"a": 1}, b=2), [*range(2), *"ab"], {**{"a": 1}, **{"a": 2}})
def gen(): yield from (1, 2, 3)
print(show(*gen(), *{"k": 1}, *{7}), print(*gen(), sep="-"))
def apply(f, args=(), kw=None): return f(*args, **(kw or {}))
print(apply(int, ("11",), {"base": 2}), apply(show, kw={"a": 1}))
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(show(**M()))
