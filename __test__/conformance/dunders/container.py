class Grid:
    def __init__(self, w, h): self.w, self.h, self.cells = w, h, {}
    def __getitem__(self, pos):
        x, y = pos
        if not (0 <= x < self.w and 0 <= y < self.h): raise IndexError(f"{pos} outside")
        return self.cells.get(pos, 0)
    def __setitem__(self, pos, v): self.cells[pos] = v
    def __delitem__(self, pos): del self.cells[pos]
    def __len__(self): return self.w * self.h
    def __contains__(self, v): return v in self.cells.values()
    def __iter__(self):
        for y in range(self.h):
            yield [self[x, y] for x in range(self.w)]
    def __reversed__(self): return reversed(list(self))
    def __bool__(self): return bool(self.cells)
    def __missing__(self, k): return "never"
    def __call__(self, *a, **k): return a, k
    def __matmul__(self, o): return "matmul"
g = Grid(3, 2)
print(bool(g), len(g), list(g))
g[1, 1] = 5
g[0, 0] += 7
print(g[1, 1], g[0, 0], list(g), 5 in g, 6 not in g, list(reversed(g)), bool(g), g(1, a=2), g @ 1)
del g[1, 1]
print(5 in g, g.cells)
try:
    g[5, 5]
except IndexError as e:
    print(e)
try:
    del g[1, 1]
except KeyError as e:
    print("KeyError", e)
try:
    g[1]
except TypeError as e:
    print(e)
class Lookup:
    def __getitem__(self, k): return f"<{k}>"
l = Lookup()
print(l["a"], l[1:2], "{0[x]}".format(l))
for f in (lambda: object()[0], lambda: None[0], lambda: (1).x, lambda: g.nope, lambda: int[0], lambda: print["a"]):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def setbad(src):
    try:
        exec(src, {"o": object(), "t": (1,), "s": "x", "f": len})
    except TypeError as e:
        print(e)
for src in ("o[0] = 1", "del o[0]", "t[0] = 1", "del s[0]", "f[1] = 2", "del t[0]", "o()", "for x in o: pass", "with o: pass", "o.a.b", "len(o)", "1 in o"):
    try:
        setbad(src)
    except AttributeError as e:
        print("AttributeError", e)
class Chain:
    def __init__(self, path="root"): self.path = path
    def __getattr__(self, n): return Chain(f"{self.path}.{n}")
    def __getitem__(self, k): return Chain(f"{self.path}[{k!r}]")
    def __call__(self, *a): return Chain(f"{self.path}({', '.join(map(repr, a))})")
    def __repr__(self): return self.path
print(Chain().a.b["c"](1, "x").d[0][1:2])
