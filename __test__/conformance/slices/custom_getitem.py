class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Show()
print(s[1], s[1:2], s[::], s[1:2:3], s[:, 1], s[1:2, ::3], s[...], s[..., None], s["a":"b"], s[()], s[(1, 2)], s[1,], s[-1:], s[1.5:None])
s[1:3] = "x"
s[0] = s[1] = 5
del s[::2], s["k"]
s[0] += 10
i = slice(1, 10, 2)
print(i.start, i.stop, i.step, i == slice(1, 10, 2), i != slice(1), slice(5).indices(3), slice(None, None, -2).indices(10), slice(-100, 100).indices(5), list(range(20))[i], "abcdefghijk"[i], (0,) * 0)
try:
    i.start = 3
except AttributeError as e:
    print("readonly")
for bad in ((0, 1, 0), ("a",)):
    try:
        print(slice(*bad).indices(5))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(slice(1, 2) < slice(1, 3), repr(slice(None)), slice("a", [1]))
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([0, 1, 2, 3][Idx(1):Idx(3)], "hello"[Idx(-1)], range(10)[Idx(2):])
class Vec:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Vec(*self.v[i])
        return self.v[i]
    def __repr__(self): return f"Vec{tuple(self.v)}"
v = Vec(1, 2, 3, 4)
print(v[1:], v[-1], v[::-1], list(v), 3 in v, list(reversed(v)), [*v], max(v), list(map(str, v)), list(zip(v, v[1:])))
a, *b = v
print(a, b)
