it = iter([1, 2, 3, 4, 5, 6])
print(next(it), list(zip(it, it)), next(it, "done"))
a = iter("abc"); b = a
print(next(a), next(b), list(a), list(b))
l = [1, 2, 3]; i1, i2 = iter(l), iter(l)
print(next(i1), next(i1), next(i2), list(i1), list(i2))
m = map(str, [1, 2]); print(list(m), list(m))
z = zip("ab", [1, 2]); print(dict(z), dict(z))
f = filter(None, [0, 1]); print(list(f), list(f))
e = enumerate("ab"); print(list(e), list(e))
r = reversed([1, 2]); print(list(r), list(r))
g = (x for x in "ab"); print("a" in g, list(g))
g = (x for x in range(10)); print(5 in g, next(g), 3 in g, list(g))
d = iter({"a": 1}.items()); print(next(d), list(d))
first, *rest = iter("xyz"); print(first, rest)
it = iter(range(10)); print([next(it) for _ in range(3)], sum(it))
it = iter([]); print(next(it, None), list(it), max(it, default="none"))
for x in (it := iter([1, 2, 3, 4])):
    if x == 2: break
print(list(it))
s = iter([3, 1, 2]); print(sorted(s), sorted(s))
c = iter("hello"); print("".join(c), "".join(c), any(c), all(c))
class Once:
    def __init__(self): self.used = False
    def __iter__(self):
        if self.used: raise RuntimeError("only once")
        self.used = True
        return iter((1, 2))
o = Once(); print(list(o))
try: list(o)
except RuntimeError as x: print(x)
