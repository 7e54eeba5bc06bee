class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
class LinkedList:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.push(x)
    def push(self, v): self.head = Node(v, self.head); return self
    def pop(self):
        if self.head is None: raise IndexError("pop from empty LinkedList")
        v, self.head = self.head.v, self.head.next
        return v
    def append(self, v):
        if self.head is None: return self.push(v)
        n = self.head
        while n.next: n = n.next
        n.next = Node(v); return self
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def __len__(self): return sum(1 for _ in self)
    def __getitem__(self, i):
        if i < 0: i += len(self)
        for j, v in enumerate(self):
            if i == j: return v
        raise IndexError(f"index {i} out of range")
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev; return self
    def remove(self, v):
        dummy = Node(None, self.head); n = dummy
        while n.next:
            if n.next.v == v: n.next = n.next.next; self.head = dummy.next; return
            n = n.next
        raise ValueError(f"{v!r} is not in list")
    def middle(self):
        slow = fast = self.head
        while fast and fast.next: slow, fast = slow.next, fast.next.next
        return slow.v
    def has_cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast: return True
        return False
    @staticmethod
    def merge(a, b):
        d = t = Node(None); x, y = a.head, b.head
        while x and y:
            if x.v <= y.v: t.next, x = x, x.next
            else: t.next, y = y, y.next
            t = t.next
        t.next = x or y; r = LinkedList(); r.head = d.next; return r
class Ring:
    def __init__(self, n): self.buf, self.at, self.full = [None] * n, 0, False
    def add(self, x):
        self.buf[self.at] = x; self.at = (self.at + 1) % len(self.buf); self.full |= self.at == 0
    def __iter__(self): return iter((self.buf[self.at:] if self.full else []) + self.buf[:self.at])
class MinStack:
    def __init__(self): self.s = []
    def push(self, x): self.s.append((x, min(x, self.s[-1][1] if self.s else x)))
    def pop(self): return self.s.pop()[0]
    @property
    def min(self): return self.s[-1][1]
class Queue2:
    def __init__(self): self.a, self.b = [], []
    def put(self, x): self.a.append(x)
    def get(self):
        if not self.b:
            while self.a: self.b.append(self.a.pop())
        return self.b.pop()
l = LinkedList("abcd")
print(l, len(l), l[0], l[-1], l.append("e"), l.middle(), l.reverse(), "c" in l, list(map(str.upper, l)), l == LinkedList("edcba"), sorted(l))
l.remove("c"); l.remove("e"); print(l, l.pop(), LinkedList(), LinkedList.merge(LinkedList([1, 3, 5]), LinkedList([2, 3])))
l.head.next.next.next = l.head if len(l) > 2 and l.head.next.next else None; print(l.has_cycle(), LinkedList([1]).has_cycle())
r = Ring(3)
for i in range(5): r.add(i); print(list(r), end=" ")
m = MinStack()
for x in (3, 5, 2, 4): m.push(x); print(m.min, end=" ")
m.pop(), m.pop(); print(m.min)
q = Queue2(); q.put(1); q.put(2); print(q.get()); q.put(3); print(q.get(), q.get())
for f in (lambda: LinkedList().pop(), lambda: LinkedList([1])[5], lambda: LinkedList([1]).remove(2), q.get):
    try: f()
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
LinkedList([1, 2]).middle().next
