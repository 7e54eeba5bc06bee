def calls(n):
    print("iterable evaluated")
    return range(n)
g = (print("elt", x) or x for x in calls(2))
print("created")
print(list(g))
def f(): return [y := 10, [y + i for i in range(2)], y]
print(f())
print([(lambda: x)() for x in range(3)], [f() for f in [(lambda: x) for x in range(3)]], [f() for f in [(lambda x=x: x) for x in range(3)]])
class A:
    vals = [1, 2]
    doubled = [v * 2 for v in vals]
    pairs = [(a, b) for a in vals for b in (3, 4)]
    gen = tuple(v for v in vals)
    nested = [[v for v in range(n)] for n in vals]
print(A.doubled, A.pairs, A.gen, A.nested)
def nl():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    r = [inc() for _ in range(3)]
    return r, n, {inc(): inc() for _ in range(2)}
print(nl())
def cond(x):
    print("cond", x)
    return x > 1
print([x for x in range(3) if cond(x)], [y for x in (0, 1) if x for y in calls(x + 1)])
print({x: y for x, y in [("a", 1), ("b", 2), ("a", 3)]}, [*{x % 3: x for x in range(7)}.items()], {len(w) for w in ("a", "bb", "cc")} == {1, 2})
try:
    [x for x in range(3) if 1 / (x - 1)]
except ZeroDivisionError as e:
    print(e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {k: v for k, v in [(1,)]}
except ValueError as e:
    print(e)
m = [[j * 3 + i for i in range(3)] for j in range(3)]
print(m, [list(r) for r in zip(*m)], [m[i][i] for i in range(3)], [x for r in m for x in r if x % 2 == 0], sum(sum(r) for r in m), [[x for x in r if x > 3] for r in m if r[0]])
it = iter(range(6))
print([(a, b) for a, b in zip(it, it)], [a for a in it])
def early():
    for x in (v for v in range(10)):
        if x == 3: return [w for w in "ab" if w != "a"] + [x]
print(early())
print([i for i in range(3)] + [i * i for i in range(3)], "".join(c for c in "a1b2" if c.isalpha()), dict((c, ord(c)) for c in "ab"), sorted((x, -x) for x in (2, 1)), any(x > 1 for x in (1, 2)), [*(i for i in "xy")])
print([x if x % 2 else -x for x in range(4)], [x for x in [1, [2]] if not isinstance(x, list) or x], [a or b for a, b in [(0, 1), (2, 3)]], [not a for a in (0, 1)], [-x for x in (1,)], [x for x, in [(1,), (2,)]], [x for (x, *_) in ["abc"]], [lambda: 0 for _ in ()])
