def f(*a, **k): return a, dict(sorted(k.items()))
a, b, d, e = [1, 2], (3,), {"x": 1}, {"y": 2}
print(f(*a, *b), f(*a, 9, *b, **d, **e), f(*"ab", *{}, **{}), f(*range(2), z=0, **d), f(*(i for i in a)))
print([*a, *b, 5, *"cd"], (*a,), (*a, *b), {*a, *b} == {1, 2, 3}, {**d, "x": 9, **e}, {"x": 0, **d}, [*[], *()], [*d], [*d.items()], {**{}, **{}})
x = *a, *b
y, = b
*z, = a
(p, *q), [*r, s] = a, "uvw"
print(x, y, z, p, q, r, s)
def g(): return *a, 7
def h():
    got = yield *a, 8
    print("got", got)
it = h()
print(g(), next(it), [n for n in (*a, *b)], max(*a, *b), print(*a, sep="-"))
for v in *a, *b: print(v, end=" ")
print()
try:
    f(**d, **{"x": 5})
except TypeError as err:
    print(str(err).replace("__main__.", ""))
for src in ("f(*5)", "f(**5)", "f(**[1])", "[*5]", "{**5}", "(*None,)", "{*1}", "f(*a, **{1: 2})"):
    try:
        eval(src)
    except TypeError as err:
        print(src, "->", str(err).replace("__main__.", ""))
class M:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
print(f(**M()), {**M()}, dict(M()))
class I:
    def __iter__(self): return iter("it")
print(f(*I()), [*I(), *I()], {*I()} == {"i", "t"})
first, *_, last = sorted(d | e | {"m": 0})
print(first, _, last)
m = [[1, 2, 3], [4, 5, 6]]
print([*zip(*m)], [*map(sum, zip(*m))], dict(zip(*m)), [c for r in m for c in r], *m)
l = [1, 2, 3]
l[1:2] = *l, 0
print(l, (lambda *a, k=(*"kw",): (a, k))(*l), f"{*a, 1}", l[slice(*[1, 3])])
def deco(*dargs): return lambda fn: lambda *a: (dargs, fn(*a))
@deco(*a, "z")
def t(*n): return sum(n)
print(t(*a, *a))
