d = {i: i for i in range(4)}
try:
    for k in d:
        d[k + 100] = 1
except RuntimeError as e:
    print(e, len(d))
try:
    for k, v in d.items():
        del d[k]
except RuntimeError as e:
    print(e, len(d))
d = {i: i for i in range(4)}
for k in d:
    d[k] = k * 10
print(d)
for k in list(d):
    if k % 2:
        del d[k]
print(d)
try:
    for v in d.values():
        d.clear()
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
d = {"a": 1, "b": 2, "c": 3}
it = iter(d)
next(it)
d["b"] = 99
print(next(it), it.__length_hint__())
d["z"] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except RuntimeError as e:
    print("again:", e)
except StopIteration:
    print("stop")
try:
    for k in d.keys():
        d[k.upper()] = d.pop(k)
except RuntimeError as e:
    print(e)
e = {}
for i in range(1000):
    e[i] = i
    if i >= 10:
        del e[i - 10]
print(list(e), len(e))
r = reversed(e)
print(next(r), next(r))
