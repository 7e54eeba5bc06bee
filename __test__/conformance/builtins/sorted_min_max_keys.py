people = [("ann", 30, 1.7), ("bob", 25, 1.8), ("cy", 30, 1.6), ("dee", 25, 1.8)]
print(sorted(people, key=lambda p: (p[1], -p[2])), sorted(people, key=lambda p: p[1], reverse=True), min(people, key=lambda p: p[2]), max(people, key=lambda p: (p[1], p[0])))
print(sorted([3, 1, 2], reverse=True), sorted("cab", key=None), sorted([], key=len), sorted({3: "c", 1: "a"}), sorted({3: "c", 1: "a"}.items(), key=lambda kv: kv[1], reverse=1), sorted([True, False, 2, 0.5]), sorted(["b", "A", "a", "B"], key=lambda s: (s.lower(), s)))
print(max([1, 3, 2], key=lambda x: -x), min("apple", "fig", key=len), max([], default=None), min((), default=0, key=len), max("abc", "abd"), max([[1], [1, 0]]), max({"a": 5, "b": 2}, key={"a": 5, "b": 2}.get), min(3, 3.0), max(3.0, 3), max((x for x in [4, 8]), default=1))
words = "the Quick brown fox Jumps over the lazy dog".split()
print(sorted(words, key=str.casefold), sorted(set(words), key=lambda w: (len(w), w)), sorted(words, key=words.index)[:3], sorted(words, key=lambda w: w[::-1]))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2, 1], [1, 9], [1]]), sorted(["10", "9", "1"], key=int), sorted([-3, 2, -1], key=abs), sorted([0.1, -0.0, 0.0, -1e-9]), sorted([b"b", b"a"]), sorted([(1, None), (0, "x")], key=lambda t: t[0]))
for f in (lambda: sorted([1, None]), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: max([1, "a"]), lambda: sorted([(1, None), (1, 2)]), lambda: sorted(5), lambda: min(), lambda: min(5), lambda: sorted([1], key=5), lambda: max([1, 2], key=lambda: 0), lambda: sorted([object(), object()])):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Cmp:
    def __init__(self, f): self.f = f
    def __call__(self, x): return Cmp.K(self.f, x)
    class K:
        def __init__(self, f, x): self.f, self.x = f, x
        def __lt__(self, o): return self.f(self.x, o.x) < 0
print(sorted([5, 2, 8, 1], key=Cmp(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=Cmp(lambda a, b: len(a) - len(b))), sorted([3, 30, 34, 5, 9], key=Cmp(lambda a, b: int(f"{b}{a}") - int(f"{a}{b}"))))
l = [4, 2, 9]
r = l.sort()
print(r, l, l.sort(key=lambda x: -x), l, sorted(l) is l, list(reversed(sorted(l))), l[::-1])
nums = list(range(20))
nums.sort(key=lambda n: (n % 3, -(n // 3)))
print(nums)
def rank(xs): return [sorted(xs).index(x) + 1 for x in xs]
def median(xs): return (lambda s, n: s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2)(sorted(xs), len(xs))
print(rank([30, 10, 20]), median([3, 1, 2]), median([4, 1, 3, 2]), sum(sorted([5, 1, 3])[:2]), [k for k, v in sorted({"x": 3, "y": 1}.items(), key=lambda t: t[1])], next(iter(sorted("hello", reverse=True))))
def insertion(xs):
    for i in range(1, len(xs)):
        k, j = xs[i], i - 1
        while j >= 0 and xs[j] > k:
            xs[j + 1] = xs[j]
            j -= 1
        xs[j + 1] = k
    return xs
def quick(xs): return xs if len(xs) < 2 else quick([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quick([x for x in xs[1:] if x >= xs[0]])
def merge(xs):
    if len(xs) < 2: return xs
    a, b, out = merge(xs[:len(xs) // 2]), merge(xs[len(xs) // 2:]), []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
data = [(i * 7919 + 13) % 101 for i in range(40)]
print(insertion(data[:]) == quick(data) == merge(data) == sorted(data), sorted(data)[::8])
