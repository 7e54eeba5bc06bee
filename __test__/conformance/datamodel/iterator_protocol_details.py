class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration("done", 5)
        self.n -= 1
        return self.n
c = Count(3)
print(list(c), list(c), next(c, "default"))
try: next(c)
except StopIteration as e: print(e.args, e.value)
class Fresh:
    def __iter__(self): return iter((1, 2))
f = Fresh()
print(list(f), list(f), [*f, *f], sum(f), dict(enumerate(f)))
class GenIter:
    def __iter__(self):
        yield 1
        yield from "ab"
print(list(GenIter()), max(map(str, GenIter())))
class Bad1:
    def __iter__(self): return object()
class Bad2:
    def __iter__(self): raise ValueError("no iter")
class Bad3:
    def __next__(self): return 1
for b in (Bad1(), Bad2(), Bad3()):
    for op in (iter, list, lambda x: [*x], lambda x: 1 in x):
        try: op(b)
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
a, *rest = Count(4)
print(a, rest)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
print(zip(it, it).__next__ is not None, iter(it) is it, list(zip(*[iter(range(6))] * 2)))
