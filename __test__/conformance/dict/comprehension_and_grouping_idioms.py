words = "apple banana avocado cherry blueberry apricot".split()
groups = {}
for w in words: groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, {v: k for k, v in enumerate(words)}, dict(sorted(groups.items(), reverse=True)), max(groups, key=lambda k: len(groups[k])), {k: sorted(v, key=len) for k, v in groups.items()})
counts = {}
for c in "mississippi": counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), {n: [c for c in counts if counts[c] == n] for n in sorted(set(counts.values()))}, sum(counts.values()), min(counts.values()), dict(zip(counts, range(9))))
inv = {}
for k, v in counts.items(): inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in sorted(inv.items())})
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print({**a, **b}, a | b, {k: (a.get(k), b.get(k)) for k in sorted(a.keys() | b.keys())}, {k: a[k] for k in a.keys() & b.keys()}, {k: v for k, v in a.items() if k not in b}, a.keys() - b.keys(), dict(a.items() & {"x": 1}.items()), {k: a.get(k, 0) + b.get(k, 0) for k in {**a, **b}})
nested = {"u": {"name": "ann", "tags": ["a"]}, "v": {"name": "bob"}}
print([d["name"] for d in nested.values()], nested["u"].get("tags", []), nested.get("w", {}).get("name", "?"), {k: d.get("tags") for k, d in nested.items()}, [(k, kk) for k, d in nested.items() for kk in d])
matrix = {(i, j): i * j for i in range(3) for j in range(3)}; print(matrix[2, 2], sum(matrix.values()), [matrix[i, i] for i in range(3)], (1, 5) in matrix)
cache = {}
def memo(n): return cache.setdefault(n, n if n < 2 else memo(n - 1) + memo(n - 2))
print(memo(30), len(cache)); d = dict.fromkeys("ab", []); d["a"].append(1); print(d); d = {k: [] for k in "ab"}; d["a"].append(1); print(d)
