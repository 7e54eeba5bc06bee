import copy
a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]['k'].append(5)
print(a, b, c, b[1] is a[1], c[1] is a[1])
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) is not None, copy.deepcopy('s'))
x = []; x.append(x); y = copy.deepcopy(x); print(y[0] is y, y is not x)
class P:
    def __init__(self, v): self.v = v; self.l = [v]
p = P(1); q = copy.copy(p); r = copy.deepcopy(p); print(q.v, q.l is p.l, r.l is p.l, r.l, type(r).__name__)
shared = [1]; d = copy.deepcopy([shared, shared]); print(d[0] is d[1])
class C:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(C()), copy.deepcopy([C()]))
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; k = copy.copy(s); m = copy.deepcopy(s); print(k.a is s.a, m.a is s.a, hasattr(k, 'b'))
