from collections import defaultdict
d = defaultdict(list); d["a"].append(1); d["a"].append(2); d["b"]; print(d, dict(d), d.get("c"), "c" in d, len(d))
n = defaultdict(lambda: defaultdict(int)); n["x"]["y"] += 3; print(n["x"]["y"], n.default_factory is not None)
print(defaultdict(int, a=1), defaultdict(None, {"k": 1}), defaultdict(), defaultdict(int) | {"z": 1}, {"z": 1} | defaultdict(str), defaultdict(int).copy())
for f in (lambda: defaultdict()["x"], lambda: defaultdict(None)["y"], lambda: defaultdict(5), lambda: defaultdict("x"), lambda: defaultdict(lambda k: k)["q"], lambda: defaultdict(int, 5), lambda: defaultdict(list)[[]], lambda: defaultdict(int).pop("z")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d.default_factory = None
try: d["new"]
except KeyError as e: print(e)
class D(defaultdict):
    def __missing__(self, k): self[k] = v = k * 2; return v
print(D()["ab"], repr(D(int, a=1)), D(int) == {})
calls = []
f = defaultdict(lambda: calls.append(1) or len(calls)); f["a"], f["b"], f["a"]; print(dict(f), calls)
def boom(): raise ValueError("factory")
try: defaultdict(boom)["x"]
except ValueError as e: print(e)
print(isinstance(d, dict), defaultdict(list, [("a", [1])]), d.__missing__.__name__)
