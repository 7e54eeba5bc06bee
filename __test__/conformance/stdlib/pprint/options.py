from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, saferepr, pp
from dataclasses import dataclass
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap
d = {"zeta": list(range(30)), "alpha": {"nested": {"deep": [1, {"x": (1, 2)}]}, "text": "word " * 20}, "set": {1}}
pprint(d); pprint(d, width=40, indent=2); pprint(d, depth=2); pprint(d, compact=True, width=50); pprint({"b": 1, "a": 2}, sort_dicts=False); pp({"b": 1, "a": 2})
print(pformat([1, 2]), pformat("x" * 100, width=30), pformat(("a",)), pformat(()), pformat({}), pformat(set()), pformat(frozenset([1])), pformat([[]]), pformat(b"y" * 90, width=40), pformat(1234567, underscore_numbers=True), isreadable(d), isrecursive(d), saferepr([1]))
l = [1]; l.append(l); print(pformat(l).split(" id=")[0], isrecursive(l), isreadable(l))
@dataclass
class P:
    name: str
    items: list
pprint(P("n" * 30, ["v" * 30, "w" * 30])); pprint(OrderedDict([("k" * 30, 1), ("j" * 30, 2), ("i" * 30, 3)])); pprint(defaultdict(list, {"a" * 40: [1], "b" * 40: [2]})); pprint(Counter("abracadabra" * 3)); pprint(deque(["x" * 40, "y" * 40])); pprint(namedtuple("NT", "a b")("q" * 50, "r" * 50)); pprint(ChainMap({"a" * 40: 1}, {"b" * 40: 2}))
pprint([{"id": i, "tags": ["t"] * i} for i in range(4)], width=30); PrettyPrinter(indent=4, width=20).pprint(["aaaa", "bbbb", "cccc"])
for f in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0), lambda: pformat([1], nope=1)):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
