it = iter([1, 2, 3])
print(next(it), next(it, "d"), next(it), next(it, "d"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.args, e.value)
class Counter:
    def __init__(self): self.n = 0
    def __call__(self):
        self.n += 1
        return self.n
print(list(iter(Counter(), 5)), [x for x in iter(iter("abcd").__next__, "c")], type(iter(Counter(), 1)).__name__)
lines = iter(["one\n", "two\n", ""])
for line in iter(lambda: next(lines), ""): print(repr(line))
a = [1, 2, 3]
i1, i2 = iter(a), iter(a)
print(next(i1), next(i1), next(i2), iter(i1) is i1, list(i1), list(i2))
a = [1]
it = iter(a)
next(it)
a.append(2)
print(next(it), next(it, "end"))
a.append(3)
print(next(it, "stays ended"))
d = {"x": 1, "y": 2}
k, v, kv = iter(d), iter(d.values()), iter(d.items())
print(next(k), next(v), next(kv), type(k).__name__, type(v).__name__, type(kv).__name__)
s = iter("añ😀")
print(next(s), list(s), type(s).__name__, type(iter(())).__name__, type(iter(b"")).__name__, type(iter(range(1))).__name__, type(iter(set())).__name__)
z = zip([1, 2, 3], iter("ab"))
print(next(z), list(z), next(z, "empty"))
x = iter([1, 2, 3, 4])
print(list(zip(x, [10, 20])), list(x))
m = map(lambda *a: a, [1, 2], "xyz", (None, True))
print(next(m), list(m))
f = filter(lambda x: x & 1, iter(range(10)))
print(next(f), list(f), list(filter(str.isupper, "aBcD")), list(filter(None, [0, 1, [], [0]])))
e = enumerate(iter("pq"), start=10)
print(next(e), list(e), list(enumerate("", 5)), list(enumerate([1], True)))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed((1, 2))), list(reversed("ab")), list(reversed(range(0, 10, 3))), "".join(reversed("xyz")), type(reversed([])).__name__, type(reversed("")).__name__)
class Once:
    def __iter__(self):
        print("new iterator")
        return iter((1, 2))
o = Once()
print(list(o) + [*o], 2 in o, sum(o), tuple(zip(o, o)))
def gen():
    x = yield 1
    print("sent", x)
g = gen()
print(next(g), next(g, "default after print"))
print([next(it2) for it2 in [iter([7])]], next(iter({}), "empty dict"), max(iter([3, 9])), sorted(iter("cab")), dict(iter([("k", "v")])), ", ".join(iter(["a", "b"])), list(iter(iter([1]))), all(iter([])), set(iter("aa")), 3 in iter([1, 3, 5]))
it = iter(range(10))
print(5 in it, next(it), 2 in it, next(it, "exhausted by failed in"))
try:
    for q in 5: pass
except TypeError as ex:
    print(ex)
try:
    a, b = iter([1])
except ValueError as ex:
    print(ex)
class BadNext:
    def __iter__(self): return self
try:
    iter(BadNext())
except TypeError as ex:
    print(str(ex))
class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("from next")
for f in (lambda: list(Raises()), lambda: next(Raises(), "not swallowed"), lambda: [*Raises()], lambda: sum(Raises()), lambda: 1 in Raises()):
    try:
        f()
    except ValueError as ex:
        print(ex)
