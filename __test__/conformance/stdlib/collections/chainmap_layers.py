from collections import ChainMap
base = {"a": 1, "b": 2}; top = {"b": 20}
c = ChainMap(top, base)
print(c["a"], c["b"], c.get("z"), "a" in c, len(c), list(c), dict(c), c.maps, c)
c["new"] = 5; c["a"] = 100; print(top, base, c["a"]); del c["a"]; print(c["a"])
child = c.new_child({"q": 1}); print(child, child.parents == c, child["a"], c.new_child(z=9)["z"])
for f in (lambda: c["zz"], lambda: c.__delitem__("zz"), lambda: c.pop("zz"), lambda: c.pop("b") and c.pop("b"), lambda: ChainMap().popitem(), lambda: c.popitem(), lambda: ChainMap()["x"]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(c | {"r": 1}, {"l": 1} | c, c == dict(c), ChainMap.fromkeys("ab", 0), c.copy().maps[1] is base, bool(ChainMap({}, {})), list(c.items()), sorted(c.values()))
c.clear(); print(c, c.parents)
class D(ChainMap):
    def __missing__(self, k): return f"<{k}>"
print(D()["any"], D({"a": 1})["a"])
