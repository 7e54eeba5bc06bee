a, *b = range(3); *c, d = "xy"; e, (f, *g), h = 1, [2, 3, 4], 5
print(a, b, c, d, e, f, g, h, [*b, *c], (*b,), {*b, 9} == {1, 2, 9}, {**{"k": 1}, **dict(z=2)})
def f1(*args, **kw): return args, kw
print(f1(*b, 0, *c, x=1, **{"y": 2}, **{}), f1(*"ab", *[], **{}), *b, sep="|")
for x, *y in [(1, 2, 3), "ab"]: print(x, y)
print([p for p, *_ in [(1, 2), [3]]], max(*[4, 7], 2), [*map(str, b)], *[*[*"q"]])
def ret(): return *b, 5
def gen(): yield *b, 6
print(ret(), list(gen()), (lambda *z: z)(*b), [*range(2), *range(2)], {"a": [*b]}, b[0])
t = *b, *c; u = *[1],; print(t, u, [*{"k": 1}], [*{"k": 1}.items()], (*(), *()), {*()} == set())
match [1, 2, 3]:
    case [first, *rest]: print(first, rest)
[i, [*j]], k = [1, "ab"], 2; print(i, j, k)
with_star = [x for x in (*b, *c)]; print(with_star, sum([*b]), dict([*{"a": 1}.items()]), "".join([*"ab", *"cd"]))
