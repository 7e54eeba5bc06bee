d = {"a": 1, "b": None}
print(d.get("a"), d.get("b", 5), d.get("c"), d.get("c", 0), d.setdefault("a", 9), d.setdefault("c"), d.setdefault("d", []), d)
print(d.pop("a"), d.pop("zz", "dflt"), d.pop("b", 1), d.popitem(), d.popitem(), d)
for f in (lambda: d.pop("x"), lambda: d.popitem(), lambda: d["x"], lambda: d.get(), lambda: d.get([]), lambda: d.pop(), lambda: d.pop([]), lambda: d.setdefault([]), lambda: d.setdefault(), lambda: d.get(1, 2, 3), lambda: d.pop(1, 2, 3), lambda: d.get(key=1), lambda: d.__getitem__("q"), lambda: d.__delitem__("q"), lambda: {}.__getitem__(), lambda: dict.get(1), lambda: {(1, 2): 3}[1, 3], lambda: {1: 2}["1"], lambda: d.clear(1), lambda: d.copy(1), lambda: d.keys(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print({1: "int"}[True], {1: "a"}[1.0], {0: "z"}[-0.0], {None: 1}[None], {(): 1}[()], {"": 2}[""])
class K(str):
    def __hash__(self): return 1
    def __eq__(self, o): return True
print({K("a"): 1, K("b"): 2}, {K("a"): 1}.get(K("zz")))
