print(sorted([3, 1, 2]), sorted("bca"), sorted({"b": 1, "a": 2}), sorted((3, 1), reverse=True), sorted([]), sorted({3, 1}))
print(sorted(["bb", "a", "ccc"], key=len), sorted("aBc", key=str.lower), sorted([1, -2, 3], key=abs, reverse=True), sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda t: t[0]))
print(sorted([("a", 1), ("b", 1), ("c", 0)], key=lambda t: t[1], reverse=True), sorted([True, False, 2, 0.5]), sorted([3, 1], key=None), sorted([[2], [1, 5], []]))
for args, kw in (((), {}), ((1,), {}), (([1, "a"],), {}), (([1, None],), {}), (([1], len), {}), (([1],), {"cmp": 1}), (([1, 2],), {"key": 5}), (([1j, 2],), {}), (([{}, {}],), {})):
    try: print(sorted(*args, **kw))
    except TypeError as e: print(e)
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"K{self.v}"
print(sorted(map(K, [1, 3, 2])), sorted(range(5), key=K), sorted([1, 2, 3], key=lambda x: -x, reverse=True))
def boom(x): raise ValueError("key failed")
try: sorted([1], key=boom)
except ValueError as e: print(e)
l = [2, 1]
print(sorted(l) is l, l)
