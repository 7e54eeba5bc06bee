data = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(data), sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, reverse=True))
calls = []
def key(x):
    calls.append(x)
    return -x
nums = [5, 3, 9, 1]
print(sorted(nums, key=key), calls, nums)
print(sorted("hello World"), sorted("hello World", key=str.lower), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([(1, 2), (1,), ()]), sorted([True, 0, -1, 2.5]))
class Item:
    count = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        Item.count += 1
        return self.v < o.v
    def __repr__(self): return f"I{self.v}"
items = [Item(v) for v in (4, 2, 8, 1)]
print(sorted(items), max(items, key=lambda i: i.v), Item.count > 0)
lst = [3, 1, 2]
try:
    lst.sort(key=lambda x: 1 / (x - 1))
except ZeroDivisionError as e:
    print("failed:", e, sorted(lst))
try:
    sorted([1, "a", None])
except TypeError as e:
    print(e)
def evil(x):
    seen.append(list(lst2))
    return x
lst2, seen = [2, 1], []
lst2.sort(key=evil)
print(lst2, seen)
big = [(i * 7919) % 1009 for i in range(300)]
s = sorted(big)
print(all(s[i] <= s[i + 1] for i in range(len(s) - 1)), s[:5], s[-5:])
pairs = [(i % 5, i) for i in range(50)]
print([p[1] for p in sorted(pairs, key=lambda p: p[0])][:12], [p[1] for p in sorted(pairs, key=lambda p: p[0], reverse=True)][:12])
nan = float("nan")
print(sorted([3, 1, 2], key=lambda x: -x), sorted(["10", "9", "1"], key=int), sorted("bca", key={"a": 3, "b": 2, "c": 1}.get))
for bad in ({"cmp": 1}, {"key": 5}):
    try:
        print(sorted([2, 1], **bad))
    except TypeError as e:
        print(e)
