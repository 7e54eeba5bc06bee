d = {}
for i in range(50): d[f"k{i * 37 % 50}"] = i
for i in range(0, 50, 3): d.pop(f"k{i}")
for i in range(0, 50, 9): d[f"k{i}"] = -i
print(list(d.items())[:6], list(d)[-4:], len(d))
d.update({"k1": "updated", "brand": "new"})
print(list(d).index("k1") < 5 or list(d).index("k1"), d["k1"], list(d)[-1], d.popitem(), next(reversed(d)))
e = dict(d)
first = next(iter(e))
e[first] = e.pop(first)
print(list(e)[-1] == first, list(e)[0] != first, d == e, list(d) == list(e))
ops = [("set", "a", 1), ("set", "b", 2), ("del", "a"), ("set", "c", 3), ("set", "a", 4), ("set", "b", 5), ("pop",), ("set", "z", 9), ("default", "z", 0), ("default", "y", 7), ("clear",), ("set", "q", 1)]
x = {}
for op, *args in ops:
    match op, args:
        case "set", [k, v]: x[k] = v
        case "del", [k]: del x[k]
        case "pop", []: print("popped", x.popitem())
        case "default", [k, v]: x.setdefault(k, v)
        case "clear", []: x.clear()
    print(op, x)
big = {i: i * i for i in range(5000)}
for i in range(0, 5000, 2): del big[i]
for i in range(5000, 5100): big[i] = i
print(len(big), list(big)[:3], list(big)[-2:], sum(big) , 2 in big, 4999 in big, list(reversed(big))[:2])
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "bool", b"1": "bytes", frozenset(): "fs", ...: "dots", int: "type"}
print(len(mixed), mixed[1], mixed[True], list(mixed.values()), mixed[int], mixed[()] if () in mixed else "no ()")
neg = {-1: "a", -2: "b", 0.0: "z"}
print(neg[-1], neg[-2], neg[-0.0], neg[0], hash(-1) == hash(-2))
s = {i: None for i in "hello world"}
print("".join(s), {v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()}, {**{"x": 1, "y": 2}, "x": 3}, dict(b=1, a=2) | {"c": 3, "b": 4})
inv = {}
for k, v in {"x": 1, "y": 2, "z": 1}.items(): inv.setdefault(v, []).append(k)
print(inv, sorted(inv, reverse=True), max(inv, key=lambda k: len(inv[k])), {k: len(v) for k, v in inv.items()}, [k for k in inv if k > 1])
nested = {}
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    cur = nested
    for part in path.split("/"): cur = cur.setdefault(part, {})
print(nested)
def depth(t): return 1 + max(map(depth, t.values()), default=0)
def paths(t, pre=""): return [p for k, v in t.items() for p in [pre + k, *paths(v, pre + k + "/")]]
print(depth(nested), paths(nested))
