class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([int(i == j) for j in range(n)] for i in range(n))
    def __getitem__(self, k):
        match k:
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case (int(i), slice() as s): return self.rows[i][s]
            case (slice() as a, slice() as b): return Matrix(r[b] for r in self.rows[a])
            case int(i): return self.rows[i]
        raise TypeError(f"bad index {k!r}")
    def __setitem__(self, k, v): self.rows[k[0]][k[1]] = v
    def __matmul__(self, o): return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows)
    def __pow__(self, n):
        r, b = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: r = r @ b
            b, n = b @ b, n >> 1
        return r
    def __eq__(self, o): return self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
    def __len__(self): return sum(map(len, self.rows))
    def __str__(self): return "\n".join(" ".join(f"{x:>4}" for x in r) for r in self.rows)
    @property
    def T(self): return Matrix(zip(*self.rows))
m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
m[0, 0] = 10
print(m, m[1, 2], m[:, 1], m[1, 1:], m[1], sum(m), len(m), 8 in m, max(m), sep="\n")
print(m[:2, ::2], m.T, Matrix([[1, 1], [1, 0]]) ** 50, m @ Matrix.identity(3) == m, sep="\n")
try:
    m["a"]
except TypeError as e:
    print(e)
class Ring:
    def __init__(self, cap): self.buf, self.cap, self.start, self.n = [None] * cap, cap, 0, 0
    def push(self, x):
        self.buf[(self.start + self.n) % self.cap] = x
        if self.n < self.cap: self.n += 1
        else: self.start = (self.start + 1) % self.cap
        return self
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[k] for k in range(*i.indices(len(self)))]
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError("ring index out of range")
        return self.buf[(self.start + i) % self.cap]
r = Ring(3)
for c in "abcde": r.push(c)
print(list(r), r[0], r[-1], r[::-1], len(r), "c" in r, "a" in r, list(reversed(r)), r[5:], [*enumerate(r)])
try:
    r[3]
except IndexError as e:
    print(e)
class Bidict(dict):
    def __init__(self, *a, **k):
        super().__init__()
        self.inv = {}
        for key, v in dict(*a, **k).items(): self[key] = v
    def __setitem__(self, k, v):
        if v in self.inv and self.inv[v] != k: raise ValueError(f"value {v!r} already bound to {self.inv[v]!r}")
        if k in self: del self.inv[self[k]]
        super().__setitem__(k, v)
        self.inv[v] = k
    def __delitem__(self, k):
        del self.inv[self[k]]
        super().__delitem__(k)
b = Bidict(a=1, b=2)
b["a"] = 3
del b["b"]
print(b, b.inv)
try:
    b["z"] = 3
except ValueError as e:
    print(e)
class OrderedSet:
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __contains__(self, x): return x in self.d
    def __or__(self, o): return OrderedSet([*self, *o])
    def __and__(self, o): return OrderedSet(x for x in self if x in o)
    def __sub__(self, o): return OrderedSet(x for x in self if x not in o)
    def __eq__(self, o): return list(self) == list(o) if isinstance(o, OrderedSet) else set(self) == o
    def __repr__(self): return f"OrderedSet({list(self)})"
s = OrderedSet("hello")
print(s, s | "world", s & "lo", s - "l", len(s), "h" in s, s == set("helo"), bool(OrderedSet()))
