from collections import OrderedDict
class LRU:
    def __init__(self, cap):
        if cap < 1: raise ValueError("capacity must be at least 1")
        self.cap, self.data, self.hits, self.misses = cap, OrderedDict(), 0, 0
    def get(self, k, default=None):
        if k not in self.data: self.misses += 1; return default
        self.hits += 1; self.data.move_to_end(k); return self.data[k]
    def put(self, k, v):
        self.data[k] = v; self.data.move_to_end(k)
        if len(self.data) > self.cap: return self.data.popitem(last=False)
    def __repr__(self): return f"LRU({list(self.data.items())})"
class Node:
    __slots__ = ("k", "v", "prev", "next")
    def __init__(self, k=None, v=None): self.k, self.v, self.prev, self.next = k, v, self, self
class LinkedLRU:
    def __init__(self, cap): self.cap, self.map, self.root = cap, {}, Node()
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n): n.prev, n.next = self.root, self.root.next; n.next.prev = self.root.next = n
    def __getitem__(self, k): n = self.map[k]; self._unlink(n); self._front(n); return n.v
    def __setitem__(self, k, v):
        if k in self.map: self._unlink(self.map[k])
        elif len(self.map) >= self.cap: old = self.root.prev; self._unlink(old); del self.map[old.k]
        self.map[k] = n = Node(k, v); self._front(n)
    def __iter__(self):
        n = self.root.next
        while n is not self.root: yield n.k; n = n.next
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
class TTL:
    def __init__(self, ttl, clock): self.ttl, self.clock, self.d = ttl, clock, {}
    def __setitem__(self, k, v): self.d[k] = (v, self.clock() + self.ttl)
    def __getitem__(self, k):
        v, until = self.d[k]
        if self.clock() >= until: del self.d[k]; raise KeyError(k)
        return v
    def get(self, k, default=None):
        try: return self[k]
        except KeyError: return default
class LFU:
    def __init__(self, cap): self.cap, self.d, self.n, self.t = cap, {}, {}, 0
    def get(self, k):
        if k in self.d: self.t += 1; self.n[k] = (self.n[k][0] + 1, self.t); return self.d[k]
    def put(self, k, v):
        if k not in self.d and len(self.d) >= self.cap: victim = min(self.n, key=self.n.get); del self.d[victim], self.n[victim]
        self.t += 1; self.d[k] = v; self.n[k] = (self.n.get(k, (0,))[0] + 1, self.t)
a, b = LRU(2), LinkedLRU(2)
for op, k in (("put", 1), ("put", 2), ("get", 1), ("put", 3), ("get", 2), ("get", 3), ("put", 1), ("put", 4), ("get", 3)):
    if op == "put": print("put", k, a.put(k, k * 10), end=" "); b[k] = k * 10
    else: print("get", k, a.get(k), b[k] if k in b else None, end=" ")
    print(a, list(b)); assert list(a.data)[::-1] == list(b)
print(a.hits, a.misses, len(b))
now = 0
t = TTL(5, lambda: now); t["x"] = 1; now = 4; print(t["x"]); now = 5; print(t.get("x", "expired"), t.d)
f = LFU(2); f.put("a", 1); f.put("b", 2); f.get("a"); f.put("c", 3); print(f.d, f.get("b")); f.get("c"); f.get("c"); f.put("d", 4); print(f.d)
try: LRU(0)
except ValueError as e: print(e)
b["nope"]
