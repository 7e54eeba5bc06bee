f = frozenset([3, 1, 2])
print(sorted(f), len(f), f == {1, 2, 3}, hash(f) == hash(frozenset((2, 3, 1))), frozenset(), frozenset([7]), repr(frozenset("a")), set(), {7}, {"a"}, {None}, {(1, 2)}, frozenset([frozenset()]))
print(type(f | {9}).__name__, type(f & f).__name__, f.copy() is f, frozenset(f) is f, sorted(f ^ {1, 10}), f.isdisjoint({8}), f <= {1, 2, 3, 4})
for name in ("add", "remove", "pop", "clear", "update", "discard"):
    print(name, hasattr(f, name), hasattr(set(), name))
try:
    f.add(1)
except AttributeError as e:
    print(e)
g = f
g |= {4}
print(sorted(g), sorted(f), g is f)
d = {frozenset("ab"): "ab", frozenset("bc"): "bc"}
print(d[frozenset("ba")], frozenset("cb") in d, d.get(frozenset("x")))
class MySet(set):
    def add(self, x):
        print("adding", x)
        super().add(x)
m = MySet([1])
m.add(2)
m.update([3])
print(len(m), sorted(m), type(m | {1}).__name__, isinstance(m, set), m == {1, 2, 3}, repr(MySet([5])), repr(MySet()))
class FS(frozenset):
    def __new__(cls, it): return super().__new__(cls, (x * 2 for x in it))
print(sorted(FS([1, 2])), FS([1]) == {2}, type(FS([1]) | {3}).__name__)
powerset = lambda s: [frozenset()] if not s else (lambda h, r: r + [x | {h} for x in r])(s[0], powerset(s[1:]))
print(sorted(sorted(x) for x in powerset([1, 2, 3])), len(set(powerset(list(range(6))))))
