from collections.abc import Set, MutableSet
class LS(Set):
    def __init__(self, it=()): self.e = list(dict.fromkeys(it))
    def __iter__(self): return iter(self.e)
    def __contains__(self, x): return x in self.e
    def __len__(self): return len(self.e)
    def __repr__(self): return f'LS({self.e})'
    __hash__ = Set._hash
a, b = LS([1, 2, 3]), LS([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, LS([3]) <= b, a > LS([1]), a == {1, 2, 3}, a.isdisjoint(LS([9])), a & [1, 2], {1, 9} - a)
print(hash(LS([1, 2])) == hash(LS([2, 1])), a != b, a < b)
class MS(MutableSet):
    def __init__(self, it=()): self.s = []; [self.add(x) for x in it]
    def __iter__(self): return iter(self.s)
    def __contains__(self, x): return x in self.s
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
m = MS([1, 2, 3]); m |= [4, 5]; m &= [2, 3, 4]; m -= [2]; m ^= [3, 9]
print(m.s); m.remove(9); print(m.pop(), m.s)
for f in (lambda: m.remove(77), lambda: MS().pop()):
    try:
        f()
    except KeyError as e:
        print('KeyError', e)
try:
    a < 5
except TypeError as e:
    print(e)
