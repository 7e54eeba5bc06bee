from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabbca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2], key=lambda x: x % 2)], list(groupby([])), [k for k, _ in groupby("AaBb", str.lower)])
g = groupby("aab"); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2))
g = groupby([1, 1, 1, 2]); k, grp = next(g); print(next(grp)); print(next(g)[0], list(grp))
people = [("a", 1), ("b", 1), ("c", 2)]
for key, grp in groupby(people, key=lambda p: p[1]): print(key, [n for n, _ in grp])
for f in (lambda: groupby(5), lambda: list(groupby([1], 5)), lambda: list(groupby([1], key=lambda: 0)), lambda: [k for k, g in groupby(iterable="ab", key=None)]):
    try: print(f())
    except TypeError as e: print(e)
n = float("nan"); print([(len(list(v))) for k, v in groupby([n, n, float("nan")])], {k: sum(1 for _ in v) for k, v in groupby(sorted("mississippi"))})
def boom(x):
    if x == 2: raise ValueError("key")
    return x
g = groupby([1, 2], boom); next(g)
try: next(g)
except ValueError as e: print(e)
