def primes_upto(n):
    s = set(range(2, n + 1))
    for p in range(2, int(n ** 0.5) + 1):
        if p in s: s -= set(range(p * p, n + 1, p))
    return sorted(s)
print(primes_upto(60))
a, b, c = set(range(0, 20, 2)), set(range(0, 20, 3)), {1, 2, 3}
checks = [(a | b) & c == (a & c) | (b & c), a - (b | c) == (a - b) & (a - c), a ^ b == (a | b) - (a & b), (a ^ b) ^ b == a, a & b <= a <= a | b, (a - b).isdisjoint(b), a | set() == a, a & set() == set(), not a < a, a <= a, {1} | {2} != {1}]
print(checks, sorted(a & b), sorted(a ^ c), len(a | b | c))
rel = {("ann", "bob"), ("bob", "cy"), ("cy", "dee")}
def closure(r):
    r = set(r)
    while True:
        new = {(x, w) for x, y in r for z, w in r if y == z} - r
        if not new: return r
        r |= new
print(sorted(closure(rel)), sorted({x for p in rel for x in p}))
def power(s): return [set()] if not s else [x | y for x in power(s[1:]) for y in (set(), {s[0]})]
print(sorted(map(sorted, power("abc"))), len(power(list(range(8)))))
def unique(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]
print(unique([3, 1, 3, 2, 1]), unique("mississippi"), unique([1, 1.0, True, "1"]))
words = ["eat", "tea", "tan", "ate", "nat", "bat"]
print(sorted(sorted(g) for g in {frozenset(w for w in words if sorted(w) == sorted(v)) for v in words}))
s = set()
for i in range(1000): s.add(i % 37)
for i in range(0, 37, 2): s.discard(i)
print(sorted(s), len(s))
s = {1, "a", (1, 2), None, 2.5, frozenset([1]), True, b"x"}
print(len(s), 1 in s, 1.0 in s, (1, 2) in s, [1] in [list(x) for x in s if isinstance(x, frozenset)], {1} in s, sorted(map(str, s - {frozenset([1])})))
x = {1, 2}
y = x
x |= {3}
x = x | {4}
print(sorted(x), sorted(y), x >= y, x > y, y < x, x == y | {4}, {*x} == x, set(x) is x, x.copy() == x)
def topo(deps):
    deps, order = {k: set(v) for k, v in deps.items()}, []
    while deps:
        ready = sorted(k for k, v in deps.items() if not v)
        if not ready: raise ValueError(f"cycle among {sorted(deps)}")
        order.append(ready)
        deps = {k: v - set(ready) for k, v in deps.items() if k not in ready}
    return order
print(topo({"shirt": [], "tie": ["shirt"], "jacket": ["tie", "pants"], "pants": [], "shoes": ["pants"]}))
try:
    topo({"a": ["b"], "b": ["a"], "c": []})
except ValueError as e:
    print(e)
def jaccard(p, q): return round(len(p & q) / len(p | q), 4)
grams = lambda w: {w[i:i + 2] for i in range(len(w) - 1)}
print(jaccard(grams("night"), grams("nacht")), jaccard(grams("hello"), grams("hello")), sorted(grams("banana")))
print({1, 2}.union("ab", [3]) == {1, 2, 3, "a", "b"}, set.intersection(*map(set, ["abc", "bcd", "cde"])), {1, 2, 3}.difference([1], (2,)), {1}.issubset([1, 2]), {1, 2}.issuperset(iter([1])), {1}.isdisjoint({}), set("ab").symmetric_difference("bc") == {"a", "c"})
