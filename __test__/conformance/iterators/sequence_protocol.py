class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        print("get", i)
        if i >= self.n: raise IndexError("out")
        return i * i
print(list(Seq(3)), 4 in Seq(5), [x for x in Seq(2)])
for i in Seq(10):
    if i > 3: break
a, b = Seq(2)
print(a, b, sum(Seq(3)), iter(Seq(1)).__next__())
try:
    len(Seq(1))
except TypeError as e:
    print(e)
try:
    reversed(Seq(1))
except TypeError as e:
    print(e)
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i == self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), max(Count(4)), 2 in Count(3), dict(enumerate(Count(2))), tuple(Count(2)), "-".join(map(str, Count(3))))
x = Count(5)
print([next(x), next(x)], [*zip(x, x)])
class Bad:
    def __iter__(self): return 5
for f in (lambda: iter(Bad()), lambda: iter(5), lambda: next(5), lambda: next([]), lambda: next(iter([])), lambda: list(object()), lambda: [*None], lambda: 1 in 5, lambda: iter(lambda: 1, 2, 3), lambda: reversed({1}), lambda: enumerate(5), lambda: zip(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
vals = iter([1, 2, 0, 3])
print(list(iter(lambda: next(vals), 0)), list(vals), next(iter([]), None), next(iter("x"), "d"))
class Rev:
    def __reversed__(self): return iter("zyx")
print(list(reversed(Rev())), list(reversed(range(3))), list(reversed("ab")), list(reversed({"a": 1, "b": 2}.values())))
class OnlyContains:
    def __contains__(self, x): return "truthy" if x == 1 else []
print(1 in OnlyContains(), 2 in OnlyContains(), 2 not in OnlyContains())
class NoContains(list):
    __contains__ = None
try:
    1 in NoContains([1])
except TypeError as e:
    print(e)
