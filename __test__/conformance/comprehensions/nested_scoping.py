print([x * y for x in range(1, 4) for y in range(x)], [[i * j for j in range(3)] for i in range(3)], [a for a in range(20) if a % 2 if a % 3], {k: v for k, v in zip("abc", range(3))}, sorted({c.upper() for c in "hello"}), [(x, y) for x in range(3) if x for y in "ab" if y != "b"])
x = "outer"
lst = [x for x in range(3)]
print(x, lst, {x: 1 for x in "q"}, x, list(x for x in [9]), x)
def f():
    y = 5
    fs = [lambda: (i, y) for i in range(3)]
    y = 6
    return [g() for g in fs], [(lambda j=j: j)() for j in range(3)]
print(f())
class C:
    n = 3
    a = [i for i in range(n)]
    try:
        b = [n for _ in range(1)]
    except NameError as e:
        b = str(e)
    c = [i for i in [n, n]]
    d = list(map(lambda i: i * 2, a))
print(C.a, C.b, C.c, C.d, hasattr(C, "i"))
if any((hit := v) > 3 for v in [1, 5, 9]): print("hit", hit)
print([last := v for v in range(4)], last, [(t := t0 + 1, t * 2) for t0 in range(2)], t)
def w():
    data = [y := 1, y ** 2, y ** 3]
    r = [z for q in range(5) if (z := q * 2) > 4]
    return data, r, z, y
print(w())
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [c for r in m for c in r], list(zip(*m)), {i: {j: i * j for j in range(2)} for i in range(2)}, [*([n] * n for n in range(3))], {**{str(i): i for i in range(2)}})
print([i for i in range(5) if (lambda k: k % 2)(i)], [(i, j) for i, j in {"a": 1}.items()], [a + b for (a, b), c in [((1, 2), 3)]], [h for h, *t in ["abc", "de"]], [x for x in (1, 2) for x in (x, x * 10)], [y for x in range(3) for y in [x * x] if y])
def order():
    def s(n):
        print("src", n)
        return range(n)
    g = (a + b for a in s(2) for b in s(1))
    print("made")
    return list(g)
print(order())
try:
    g = (x for x in 5)
except TypeError as e:
    print("immediate", e)
g = (y for x in [1] for y in 5)
try:
    next(g)
except TypeError as e:
    print("lazy", e)
try:
    print([zz for q in range(1)])
except NameError as e:
    print(e)
print({k: [] for k in "ab"}, {(a, b): a * b for a in range(2) for b in range(2)}, {k: k2 for k, k2 in zip("aab", range(3))}, [True if i else False for i in (0, 1)], [i if i > 1 else -i for i in range(4) if i != 2], tuple(i for i in range(3)), " ".join(str(i) for i in range(3)))
def gen_in_args(*a): return a
print(gen_in_args(*(i for i in range(3))), sum(i * i for i in range(4)), dict((i, str(i)) for i in range(2)), max((len(w), w) for w in "the quick brown".split()), [[x, y] for x, y in [(1, 2)]], [lambda: 1][0](), [i for i in "ab" "cd"], [not i for i in (0, 1)])
