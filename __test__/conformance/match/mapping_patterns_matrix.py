from collections import OrderedDict, defaultdict, ChainMap
from types import MappingProxyType
def f(x):
    match x:
        case {"type": "a", "v": v}: return f"a {v}"
        case {"type": "b", **rest} if rest: return f"b {rest}"
        case {"n": {"m": [x, *_]}}: return f"nested {x}"
        case {1: one, None: none}: return f"{one} {none}"
        case {"k": int(i) | str(i)}: return f"k {i}"
        case {"k": None}: return "k none"
        case {**everything} if len(everything) == 1: return f"one entry {everything}"
        case {}: return "any mapping"
        case _: return "no"
for v in ({"type": "a", "v": 1}, {"type": "a"}, {"type": "b", "z": 2}, {"type": "b"}, {"n": {"m": [7, 8]}}, {1: "o", None: "n"}, {"k": 5}, {"k": "s"}, {"k": None}, {"q": 0}, {}, {"a": 1, "b": 2}, [], "type", OrderedDict(k=1), MappingProxyType({"k": 2}), ChainMap({"k": 3}, {}), defaultdict(lambda: "made", type="a")): print(f(v))
d = defaultdict(int)
match d:
    case {"missing": x}: print("no")
    case _: print("missing keys are not made", dict(d))
class M(dict):
    def get(self, k, default=None): print("get", k); return super().get(k, default)
match M(a=1):
    case {"a": 1, "b": 2}: print("no")
    case {"a": x}: print("a", x)
class K: key = "dyn"
match {"dyn": 5, "x": 6}:
    case {K.key: v, **r}: print(v, r)
match {"a": {"b": {"c": 1}}}:
    case {"a": {"b": {"c": c}}}: print("deep", c)
try:
    match {"dyn": 1}:
        case {K.key: a, "dyn": b}: pass
except ValueError as e: print(e)
