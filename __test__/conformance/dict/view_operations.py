d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i)
d["d"] = 4; del d["a"]
print(k, list(v), list(reversed(i)), list(reversed(k)))
print(sorted(k & {"b", "z"}), sorted(k | {"z"}), sorted(k - {"b"}), sorted(k ^ {"b", "q"}), sorted({"b", "q"} - k), sorted(i & [("b", 2)]), k == {"b", "c", "d"}, k <= {"b", "c", "d", "e"}, k > {"b"}, k.isdisjoint("xyz"), i.isdisjoint([("b", 9)]), v == v, d.values() == d.values(), k == d.keys())
for f in (lambda: k[0], lambda: k & 5, lambda: v & {1}, lambda: hash(k), lambda: k + k, lambda: k.add("x"), lambda: k < 5, lambda: i[0], lambda: type(k)(), lambda: k.isdisjoint(5), lambda: {"a": []}.items() & {1}, lambda: k.mapping.update(x=1), lambda: hash(v) and 0, lambda: next(k)):
    try: print(f())
    except TypeError as e: print(e)
print(k.mapping["b"], type(k.mapping).__name__, type(k).__name__, type(v).__name__, type(i).__name__, repr({}.keys()), repr({}.items()))
it = iter(k)
next(it)
d["new"] = 1
try: next(it)
except RuntimeError as e: print(e)
d2 = {1: [2]}
for key, val in d2.items(): val.append(3)
print(d2, dict(d2.items()), set({1: 2}.items()), max(d.values()), min(d, key=d.get))
