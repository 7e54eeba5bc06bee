rows = [("bob", 25, "x"), ("al", 30, "y"), ("cy", 25, "z"), ("di", 30, "x")]
print(sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: (-r[1], r[0])), sorted(rows, key=lambda r: r[2], reverse=True), sorted(sorted(rows), key=lambda r: r[1]))
words = ["Banana", "apple", "cherry", "Apple", "banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=str.swapcase), sorted(words, key=lambda w: w[::-1]), sorted(set(map(str.lower, words))))
print(sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([True, False, 1, 0]), sorted([1.5, 1, 2, 0.5]), sorted([(1, "b"), (1, "a")]), sorted([[2], [1, 5], [1]]), sorted([], key=len), sorted([None], key=lambda x: 0), sorted("bca", key=lambda c: {"a": 3, "b": 1, "c": 2}[c]))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): calls.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return f"K{self.v}"
calls.clear(); print(sorted([K(2), K(1)]), len(calls) > 0, max([K(1), K(3)], key=lambda k: k.v), min(K(1), K(0), key=lambda k: k.v))
l = rows[:]; l.sort(key=lambda r: r[1], reverse=True); print([r[0] for r in l]); l.sort(); print(l[0]); l.reverse(); print(l[0])
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted([1j, 0]), lambda: sorted([1], key=5), lambda: sorted([(1, {}), (1, {})]), lambda: sorted(5), lambda: sorted([1, 2], key=lambda: 0), lambda: [3, "x", 1].sort()):
    try: print(f())
    except TypeError as e: print(e)
print(sorted(range(10), key=lambda n: (n % 3, -n)), sorted(["10", "9", "1"], key=int), sorted("a1B2", key=lambda c: (c.isdigit(), c.lower())), [i for i, _ in sorted(enumerate([30, 10, 20]), key=lambda p: p[1])], sorted({"x": 3, "y": 1}.items(), key=lambda kv: kv[1]))
