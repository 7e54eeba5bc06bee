class Box:
    def __init__(self, **d): self.d = d
    def __len__(self): return len(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __iter__(self): print("iter"); return iter(self.d)
    def __reversed__(self): print("reversed"); return reversed(list(self.d))
    def __contains__(self, k): print("contains", k); return k in self.d
    def __length_hint__(self): return 10
b = Box(a=1, b=2)
print(b["a"], "a" in b, "z" not in b, len(b), list(b), list(reversed(b)), bool(b), bool(Box()))
b["c"] = 3; b["a"] += 10; del b["b"]
print(b.d, [*b], {**{}, **dict(b.d)}, sorted(b), max(b), dict(zip(b, range(9))))
x, y = b
print(x, y)
try: b["nope"]
except KeyError as e: print("KeyError", e)
print("-".join(b), tuple(b), set(b) == {"a", "c"}, enumerate(b).__next__(), any(b), list(map(str.upper, b)))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.indices(3))
        if i < 0: i += 3
        if not 0 <= i < 3: raise IndexError(i)
        return i * 10
s = Seq()
print(list(s), s[-1], s[0:2], s[::-1], 20 in s, list(reversed(s)), *s)
