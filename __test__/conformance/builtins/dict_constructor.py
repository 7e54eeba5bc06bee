print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"m": 1}, n=2), dict([["p", 1]], q=3), dict(["ab", "cd"]))
print(dict(zip("abc", range(3))), dict([(1, 2)], **{"1": 3}), dict(dict(a=1), a=2))
class M:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
print(dict(M()), dict(M(), k1=0), {**M()})
for bad in ([1], [(1, 2, 3)], ["abc"], 5, [[]], [(1,)], [([], 1)], None, [None]):
    try: dict(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: dict({}, {})
except TypeError as e: print(e)
try: dict(**{1: 2})
except TypeError as e: print(e)
print(dict.fromkeys("aab"), dict.fromkeys([1, 2], []), dict.fromkeys(range(2), 0))
class D(dict):
    def __missing__(self, k): return k * 2
d = D(a=1)
print(d["a"], d["zz"], "zz" in d, d.get("zz"), type(D.fromkeys("x")).__name__, type(d.copy()).__name__, type(d | {}).__name__)
print(dict(self=1, other=2), dict(iterable=3))
