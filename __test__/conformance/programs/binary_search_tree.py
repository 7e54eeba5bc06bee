class Node:
    __slots__ = ("key", "value", "left", "right")
    def __init__(self, key, value): self.key, self.value, self.left, self.right = key, value, None, None
class Tree:
    def __init__(self, items=()):
        self.root, self.size = None, 0
        for k, v in items: self[k] = v
    def __setitem__(self, key, value):
        if self.root is None: self.root = Node(key, value); self.size = 1; return
        n = self.root
        while True:
            if key == n.key: n.value = value; return
            side = "left" if key < n.key else "right"
            nxt = getattr(n, side)
            if nxt is None: setattr(n, side, Node(key, value)); self.size += 1; return
            n = nxt
    def _find(self, key):
        parent, n = None, self.root
        while n and n.key != key: parent, n = n, n.left if key < n.key else n.right
        if n is None: raise KeyError(key)
        return parent, n
    def __getitem__(self, key): return self._find(key)[1].value
    def __contains__(self, key):
        try: self._find(key); return True
        except KeyError: return False
    def __delitem__(self, key):
        parent, n = self._find(key)
        if n.left and n.right:
            parent, s = n, n.right
            while s.left: parent, s = s, s.left
            n.key, n.value = s.key, s.value; n = s
        child = n.left or n.right
        if parent is None: self.root = child
        elif parent.left is n: parent.left = child
        else: parent.right = child
        self.size -= 1
    def __len__(self): return self.size
    def __iter__(self): yield from self._walk(self.root)
    def _walk(self, n):
        if n: yield from self._walk(n.left); yield n.key; yield from self._walk(n.right)
    def items(self): return [(k, self[k]) for k in self]
    def height(self, n="root"):
        n = self.root if n == "root" else n
        return 0 if n is None else 1 + max(self.height(n.left), self.height(n.right))
    def levels(self):
        row = [self.root] if self.root else []
        while row: yield [n.key for n in row]; row = [c for n in row for c in (n.left, n.right) if c]
    def range(self, lo, hi):
        def go(n):
            if n is None: return
            if n.key > lo: yield from go(n.left)
            if lo <= n.key <= hi: yield n.key
            if n.key < hi: yield from go(n.right)
        return list(go(self.root))
    def __repr__(self):
        def show(n): return "." if n is None else f"({n.key} {show(n.left)} {show(n.right)})" if n.left or n.right else str(n.key)
        return f"Tree{show(self.root)}"
    @classmethod
    def balanced(cls, keys):
        t = cls()
        def add(ks):
            if ks: m = len(ks) // 2; t[ks[m]] = None; add(ks[:m]); add(ks[m + 1:])
        add(sorted(keys)); return t
t = Tree((k, k * k) for k in (50, 30, 70, 20, 40, 60, 80, 35))
print(t, len(t), list(t), t[40], 35 in t, 36 in t, t.height(), list(t.levels()), t.range(30, 60))
for k in (20, 30, 50, 80):
    del t[k]; print(k, t, len(t))
b = Tree.balanced(range(1, 16)); print(b.height(), list(b.levels()), list(b) == list(range(1, 16)))
skew = Tree((k, k) for k in range(20)); print(skew.height(), min(skew), max(skew), sum(skew))
w = Tree((w, len(w)) for w in "the quick brown fox jumps".split()); w["fox"] = 99; print(w.items())
try: t["x"]
except TypeError as e: print(e)
del t[999]
