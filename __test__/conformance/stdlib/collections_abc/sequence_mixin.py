from collections.abc import Sequence, MutableSequence
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3, 2)
print(list(s), list(reversed(s)), 2 in s, 9 in s, s.index(2), s.count(2), s.index(2, 2), s.index(2, -1))
try:
    s.index(9)
except ValueError as e:
    print('ValueError', e)
class L(MutableSequence):
    def __init__(self): self.a = []
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __len__(self): return len(self.a)
    def insert(self, i, v): self.a.insert(i, v)
l = L(); l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); print(l.a, l.pop(), l.pop(0), l.a)
l.extend(l); l.remove(3); print(l.a); l.clear(); print(l.a)
try:
    l.pop()
except IndexError as e:
    print(type(e).__name__)
