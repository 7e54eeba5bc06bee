class Default(dict):
    def __init__(self, factory, *args, **kw):
        super().__init__(*args, **kw)
        self.factory = factory
    def __missing__(self, key):
        print("missing", key)
        value = self[key] = self.factory()
        return value
d = Default(list, a=[1])
d["a"].append(2)
d["b"].append(3)
print(d, d.get("zzz"), "zzz" in d, d == {"a": [1, 2], "b": [3]}, isinstance(d, dict), len(d), type(d.copy()).__name__)
class Lower(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return super().__contains__(k.lower())
l = Lower()
l["ABC"] = 1
l.update(DEF=2)
print(l, l["abc"], "aBC" in l, "DEF" in l, l.get("ABC"), list(l))
class Counter(dict):
    def __missing__(self, k): return 0
    def most(self, n=None):
        return sorted(self.items(), key=lambda kv: (-kv[1], kv[0]))[:n]
c = Counter()
for ch in "mississippi":
    c[ch] += 1
print(c, c.most(2), c["q"], len(c), {**c}, dict(c) == c, repr(c), str(Counter(a=1)))
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = Attr(x=1)
a.y = 2
del a.x
print(a, a.y)
try:
    a.nope
except KeyError as e:
    print("KeyError", e)
class Ordered(list):
    def append(self, x):
        super().append(x)
        self.sort()
        return self
o = Ordered([3, 1])
print(o.append(2), o, o + [5], type(o + [5]).__name__, o[1:], type(o[1:]).__name__, o == [1, 2, 3])
class Tup(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    x = property(lambda self: self[0])
print(Tup(1, 2), Tup(5, 6).x, Tup(1) + (2,), len(Tup()), hash(Tup(1, 2)) == hash((1, 2)), "%s-%s" % Tup("a", "b"))
