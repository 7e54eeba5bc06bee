d = {"a": 1}
d.update({"b": 2}); d.update([("c", 3)]); d.update(d=4); d.update({"e": 5}, f=6); d.update(); d.update(zip("gh", (7, 8))); d.update(["ij"])
print(d)
class M:
    def keys(self): return iter("xy")
    def __getitem__(self, k): return k * 2
d.update(M())
print(d["x"], d["y"], list(d))
for arg in (5, [1], [(1, 2, 3)], ["abc"], None, [()], "ab", [[]]):
    try: d.update(arg)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: d.update({}, {})
except TypeError as e: print(e)
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, a)
a |= b; print(a); a |= [("w", 0)]; print(a)
for f in (lambda: a | [("q", 1)], lambda: [("q", 1)] | a, lambda: a | None, lambda: a.__ior__(5), lambda: a + b, lambda: a < b, lambda: a & b):
    try: print(f())
    except TypeError as e: print(e)
class D(dict):
    def __or__(self, o): return "D.or"
    def __ror__(self, o): return "D.ror"
print(D() | {}, {} | D(), type(dict.__or__(D(), {})).__name__)
print({1: 2} == {1: 2.0}, {1: 2} != {2: 1}, {} == [], {"a": {"b": 1}} == {"a": {"b": 1}}, {1: 1, 2: 2} == {2: 2, 1: 1})
