d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []), d)
d["m"].append(1)
print(d, d.pop("n"), d.pop("zzz", "dflt"), "a" in d, "zzz" not in d, len(d))
d.update({"x": 10}, y=20)
d.update([("z", 30), ("a", 100)])
d.update(k=None)
d.update()
print(d)
c = d.copy()
c["m"].append(2)
c["a"] = -1
print(d["m"], d["a"], c["a"], c == d)
d.clear()
print(d, c.popitem(), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys((), 1))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
tests = [lambda: {}["k"], lambda: {1: 2}[(1, 2)], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[{}], lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(5), lambda: {}.update(5),
         lambda: {}.get(), lambda: {}.get([]), lambda: dict(1, 2), lambda: {}.setdefault(), lambda: {}.fromkeys(5), lambda: dict({}, **{1: 2}), lambda: {}.__delitem__("q"), lambda: {"a": 1}.get("a", 1, 2), lambda: {}.get(key=1)]
for f in tests:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.args)
