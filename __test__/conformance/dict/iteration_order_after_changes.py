d = {}
for k in "hello world": d[k] = d.get(k, 0) + 1
print(d)
d["h"] = 99; print(list(d)[0])
del d["h"]; d["h"] = 1; print(list(d)[-1])
d.pop("e"); d["e"] = 0; d.setdefault("l", 5); d.update(o=1, z=2)
print(d, list(d.items())[::-1])
d = {i: i for i in range(10)}
for i in range(0, 10, 2): del d[i]
for i in (4, 0): d[i] = i
print(d, next(iter(d)), next(reversed(d)), d.popitem())
d = dict.fromkeys("abc"); d2 = dict(reversed(d.items())); print(d2, d == d2, list(d) == list(d2))
d = {"x": 1, "y": 2}; d = {v: k for k, v in d.items()}; print(d)
d.clear(); d[3] = 1; d[1] = 2; d[2] = 3; print(d, sorted(d), dict(sorted(d.items(), key=lambda kv: kv[1], reverse=True)))
e = d.copy(); e[9] = 9; print(d, e, {**e, 3: "moved?"})
for k in list(d): d[k + 10] = d.pop(k)
print(d)
try:
    for k in d: d[k * 2] = 0
except RuntimeError as x: print(x)
try:
    for k in d.values(): d.popitem()
except RuntimeError as x: print(x)
