class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __hash__(self): return hash(self.x)
print(len({P(1), P(1), P(2)}), {P(1): "a"}[P(1)], P(1) in [P(1)], P(3) in {P(1)}, hash(P(5)) == hash(5))
class Q:
    def __eq__(self, o): return True
for f in (lambda: hash(Q()), lambda: {Q()}, lambda: {Q(): 1}, lambda: set().add(Q())):
    try: f()
    except TypeError as e: print(e)
class R(Q):
    __hash__ = P.__hash__
    x = 1
print(hash(R()) == hash(1), Q.__hash__ is None)
class S(P): pass
print(hash(S(2)) == hash(2), S(1) == P(1))
class T(P):
    def __eq__(self, o): return super().__eq__(o)
try: hash(T(1))
except TypeError as e: print(e)
p = P(1); d = {p: "v"}; p.x = 2
print(p in d, list(d.values()), P(1) in d)
class C:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
d = {C(1): 1}
d[C(2)] = 2
print(d[C(2)], len(d))
