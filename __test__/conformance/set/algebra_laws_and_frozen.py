A, B, C = {1, 2, 3, 4}, {3, 4, 5}, {4, 5, 6}
print((A | B) & C == (A & C) | (B & C), A - (B | C) == (A - B) & (A - C), A ^ B == (A | B) - (A & B), A & B <= A <= A | B, (A ^ B) ^ B == A, not A & set(), A | set() == A, A - A == set(), len(A | B) == len(A) + len(B) - len(A & B))
powerset = lambda s: [frozenset(x for i, x in enumerate(sorted(s)) if m >> i & 1) for m in range(2 ** len(s))]
p = powerset({1, 2, 3}); print(len(p), sorted(map(sorted, p)), frozenset([1, 2]) in p, {frozenset([2, 1]): "k"}[frozenset([1, 2])])
f = frozenset("abc"); print(sorted(f | {"d"}), type(f | {"d"}).__name__, type({"d"} | f).__name__, f == set("abc"), {f} == {frozenset("cba")}, f.isdisjoint("xyz"), sorted(f.union("de", ["f"])), f.copy() is f)
for g in (lambda: f.add("x"), lambda: A | [1], lambda: A < [1], lambda: {[1]}, lambda: {{1}}, lambda: A.union(5), lambda: f.__ior__, lambda: A.intersection_update(5), lambda: set(5), lambda: A ^ "ab"):
    try: print(g())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
seen = set(); print([x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))], sorted(set("hello") & set("world")), len(set(range(10)) - set(range(0, 10, 3))), set() == frozenset(), bool(set()), {1, 2} == {2, 1}, {1} < {1, 2} < {1, 2, 3}, max({3, 1}), sum({1, 2}), sorted({"b", "a"}), any({0}), {True, 1, 1.0} == {1})
s = {5}; print(s.pop(), s, s.add(1), s.discard(7), s.update([2], (3,)), sorted(s), s.clear(), s)
