class Cell:
    def __init__(self, head, tail=None): self.head, self.tail = head, tail
class LinkedList:
    def __init__(self, it=()):
        self.first, self.size = None, 0
        for x in reversed(list(it)): self.prepend(x)
    def prepend(self, x):
        self.first = Cell(x, self.first)
        self.size += 1
    def __iter__(self):
        c = self.first
        while c:
            yield c.head
            c = c.tail
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self.size
        for k, x in enumerate(self):
            if k == i: return x
        raise IndexError("list index out of range")
    def reverse(self):
        prev, cur = None, self.first
        while cur: cur.tail, prev, cur = prev, cur, cur.tail
        self.first = prev
        return self
    def __repr__(self): return "(" + " -> ".join(map(repr, self)) + ")"
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
l = LinkedList("abc")
print(l, len(l), l[1], l[-1], l[1:], l.reverse(), l + [1], l == LinkedList("cba"), "b" in l, list(zip(l, range(9))), max(l), sorted(l), LinkedList(), bool(LinkedList()))
try:
    l[7]
except IndexError as e:
    print(e)
class BST:
    __slots__ = "key", "value", "left", "right"
    def __init__(self, key, value=None): self.key, self.value, self.left, self.right = key, value, None, None
    def insert(self, key, value=None):
        if key == self.key:
            self.value = value
            return
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None: setattr(self, side, BST(key, value))
        else: child.insert(key, value)
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def __reversed__(self):
        if self.right: yield from reversed(self.right)
        yield self.key
        if self.left: yield from reversed(self.left)
    def __contains__(self, k):
        n = self
        while n:
            if k == n.key: return True
            n = n.left if k < n.key else n.right
        return False
    def preorder(self):
        stack = [self]
        while stack:
            n = stack.pop()
            yield n.key
            stack.extend(c for c in (n.right, n.left) if c)
    def levels(self):
        level = [self]
        while level:
            yield [n.key for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]
    @property
    def height(self): return 1 + max((c.height for c in (self.left, self.right) if c), default=0)
    def draw(self, prefix="", tail=True):
        print(prefix + ("`-- " if tail else "|-- ") + str(self.key))
        kids = [c for c in (self.left, self.right) if c]
        for i, c in enumerate(kids): c.draw(prefix + ("    " if tail else "|   "), i == len(kids) - 1)
t = BST(50)
for k in (30, 70, 20, 40, 60, 80, 35, 45, 65, 30): t.insert(k, k * 2)
print(list(t), list(reversed(t)), list(t.preorder()), list(t.levels()), t.height, 65 in t, 66 in t)
t.draw()
class Walker:
    def __init__(self, t): self.stack, self.cur = [], t
    def __iter__(self): return self
    def __next__(self):
        while self.cur: self.stack.append(self.cur); self.cur = self.cur.left
        if not self.stack: raise StopIteration
        n = self.stack.pop()
        self.cur = n.right
        return n.key, n.value
w = Walker(t)
print(next(w), [k for k, _ in w], next(w, "exhausted"))
