from itertools import cycle, islice, groupby, combinations, product, accumulate, chain, count, zip_longest, takewhile, starmap, pairwise, tee, repeat
staff = ["ann", "bob", "cy"]; days = ["mon", "tue", "wed", "thu", "fri"]
rota = dict(zip(days, cycle(staff))); print(rota, {n: [d for d, x in rota.items() if x == n] for n in staff})
shifts = sorted([("bob", "mon", 4), ("ann", "mon", 8), ("ann", "tue", 6), ("cy", "wed", 5), ("bob", "fri", 7)])
for who, grp in groupby(shifts, key=lambda s: s[0]): grp = list(grp); print(who, sum(h for *_, h in grp), [d for _, d, _ in grp], list(accumulate(h for *_, h in grp)))
pairs = list(combinations(staff, 2)); print(pairs, list(islice(cycle(pairs), 5)), list(starmap(lambda a, b: a[0] + b[0], pairs)))
slots = list(product(days[:2], ("am", "pm"))); print([(f"{d}-{t}", s) for (d, t), s in zip(slots, cycle(staff))], len(list(product("ab", repeat=5))))
print(list(zip_longest(staff, days, fillvalue="-"))[-2:], list(chain.from_iterable([k] * v for k, v in {"x": 2, "y": 1}.items())), list(takewhile(lambda n: n < 40, (n * n for n in count(1)))), [b - a for a, b in pairwise([1, 4, 9, 16])], list(islice(accumulate(repeat(2), lambda a, b: a * b), 6)))
def runs(xs): return [(k, len(list(g))) for k, g in groupby(xs)]
def moving(xs, n): its = tee(xs, n); [next(it, None) for i, it in enumerate(its) for _ in range(i)]; return [round(sum(w) / n, 2) for w in zip(*its)]
print(runs("aaabbc"), moving([1, 2, 3, 4, 9], 3), ["".join(g) for k, g in groupby("ab12cd3", str.isdigit)], {k: [x for x, _ in g] for k, g in groupby(sorted(((n, n % 3) for n in range(7)), key=lambda p: p[1]), key=lambda p: p[1])})
def balanced_teams(scores): return min(((abs(sum(scores[p] for p in t) - sum(scores.values()) / 2), t) for t in combinations(scores, len(scores) // 2)))
print(balanced_teams({"a": 5, "b": 3, "c": 8, "d": 6}), next(c for c in count(1) if all(c % k == 0 for k in range(1, 7))))
next(islice(combinations(staff, 4), 1))
