d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
del d["a"]
d["a"] = 4
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())))
k, v, it = d.keys(), d.values(), d.items()
d["new"] = 5
print(k, v, it, len(k), "new" in k, 5 in v, ("new", 5) in it, ("new", 6) in it)
print(sorted(k & {"a", "zz"}), sorted(k | {"zz"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), k == {"a", "b", "c", "new"}, k >= {"a"}, k.isdisjoint(["x"]), {"a"} < k)
print(sorted({"x": 1, "y": 2}.items() & {("x", 1), ("y", 3)}), {"a": 1}.items() == {("a", 1)}, {"a": 1}.keys() == {"a": 2}.keys(), {"a": 1}.values() == {"a": 1}.values())
print(d.pop("new"), d.popitem(), d, next(iter(d)), next(iter(d.items())), type(k).__name__, type(v).__name__, type(it).__name__, k.mapping["b"])
print({1: "a", 1.0: "b", True: "c"}, {**{"x": 1}, **{"y": 2}}, dict(a=1, b=2), dict([("a", 1), ["b", 2]]), dict({"a": 1}, b=3), dict(zip("ab", [1, 2])), dict(), dict(["xy", "zw"]))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0}, {} == [], {"a": 1} | {"b": 2, "a": 3}, {"a": [1]} == {"a": [1]})
e = {"a": 1}
f = e
e |= {"b": 2}
e |= [("c", 3)]
print(f, list(f.items()))
for x in ("{} | [(1, 2)]", "{}.keys() + {}.keys()", "{'a': []}.items() & {1}", "{} < {}"):
    try:
        print(eval(x))
    except TypeError as ex:
        print(ex)
