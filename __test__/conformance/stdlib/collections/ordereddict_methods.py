from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a"); print(list(d.items())); d.move_to_end("c", last=False); print(list(d)); print(d.popitem(), d.popitem(last=False), list(d.items()))
d.update(x=1, y=2); d["b"] = 9; print(list(d.items()), list(reversed(d)), list(reversed(d.items())), d.pop("x"), d.pop("zz", None), d.setdefault("w", 0))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(OrderedDict(a=1) | {"b": 2}), list({"z": 0} | OrderedDict(a=1)), list(OrderedDict.fromkeys("ab", 1).items()), d.copy() == d, OrderedDict())
for f in (lambda: d.move_to_end("nope"), lambda: OrderedDict().popitem(), lambda: d["none"], lambda: d.pop("none"), lambda: OrderedDict(5), lambda: hash(d), lambda: d.__delitem__("q")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        while len(self) > self.n: self.popitem(last=False)
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"] = 3; l["c"] = 4; print(isinstance(l, dict), list(l.keys()), list(l.values()))
