class Node:
    __slots__ = ("key", "value", "prev", "next")
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, None, None
class LRU:
    def __init__(self, cap):
        self.cap, self.map, self.hits, self.misses = cap, {}, 0, 0
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n
        self.head.next = n
    def __getitem__(self, k):
        n = self.map.get(k)
        if n is None:
            self.misses += 1
            raise KeyError(k)
        self.hits += 1
        self._unlink(n)
        self._front(n)
        return n.value
    def __setitem__(self, k, v):
        if k in self.map:
            n = self.map[k]
            n.value = v
            self._unlink(n)
        else:
            if len(self.map) >= self.cap:
                old = self.tail.prev
                self._unlink(old)
                del self.map[old.key]
            n = self.map[k] = Node(k, v)
        self._front(n)
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.value
            n = n.next
    def __repr__(self): return "LRU(" + " > ".join(f"{k}={v}" for k, v in self) + ")"
def cached(cap):
    def deco(fn):
        cache = LRU(cap)
        def w(*a):
            try:
                return cache[a]
            except KeyError:
                cache[a] = r = fn(*a)
                return r
        w.cache = cache
        return w
    return deco
c = LRU(3)
for i, k in enumerate("abcadbe"):
    c[k] = i
    print(c)
print(c["d"], c, "b" in c, "a" in c, len(c))
try:
    c["zz"]
except KeyError as e:
    print("miss", e, c.hits, c.misses)
@cached(50)
def grid(r, k): return 1 if r == 0 or k == 0 else grid(r - 1, k) + grid(r, k - 1)
print(grid(14, 14), grid.cache.hits, grid.cache.misses, len(grid.cache))
import_free = {k: v for k, v in c}
print(import_free)
