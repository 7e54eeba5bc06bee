class D(dict):
    def __missing__(self, key):
        print("missing", key)
        if key == "bad": raise KeyError("custom " + key)
        self[key] = v = len(self)
        return v
d = D(x=1)
print(d["a"], d["a"], d.get("b"), "b" in d, d.pop("q", "none"), d.setdefault("c", 5), d)
try: d["bad"]
except KeyError as e: print(e)
class Up(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
    def __contains__(self, k): return super().__contains__(k.upper())
    def __delitem__(self, k): super().__delitem__(k.upper())
u = Up(a=1)
u["b"] = 2
u.update(c=3)
print(u, u["b"], "B" in u, "b" in u, u.get("B"), u.get("b"), dict(u), {**u}, list(u), len(u))
del u["b"]
print(u, u.pop("c"), repr(u), u == {"a": 1}, type(u | {}).__name__, type(u.copy()).__name__)
class It(dict):
    def __iter__(self): return iter(["fake"])
    def keys(self): return ["fake keys"]
    def items(self): return [("fake", "item")]
    def __len__(self): return 42
i = It(real=1)
print(list(i), len(i), bool(i), i, list(i.values()), dict.__len__(i), sorted(i))
class NoMissing(dict): __missing__ = None
try: NoMissing()["x"]
except TypeError as e: print(e)
