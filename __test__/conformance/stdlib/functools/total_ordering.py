from functools import total_ordering
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) == V(1), sorted([V(3), V(1)])[0].n)
try:
    V(1) >= 5
except TypeError as e:
    print(e)
for op in ('__le__', '__gt__', '__ge__'):
    ns = {'__init__': V.__init__, '__eq__': lambda s, o: s.n == o.n, op: lambda s, o, op=op: getattr(s.n, op)(o.n)}
    W = total_ordering(type('W', (), ns))
    print(op, [(W(1) < W(2)), (W(1) <= W(1)), (W(1) > W(2)), (W(1) >= W(2))])
try:
    @total_ordering
    class N: pass
except ValueError as e:
    print(e)
