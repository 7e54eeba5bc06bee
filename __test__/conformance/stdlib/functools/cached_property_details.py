from functools import cached_property
class C:
    def __init__(self, n): self.n = n
    @cached_property
    def sq(self):
        "the doc"
        print("computing")
        return self.n ** 2
c = C(3)
print(c.sq, c.sq, c.__dict__, C.sq.__doc__, type(C.sq).__name__, C.sq.attrname)
c.sq = 50; print(c.sq); del c.sq; print(c.sq)
c.n = 10; print(c.sq); del c.__dict__["sq"]; print(c.sq)
try: del C(1).sq
except AttributeError as e: print(e)
class S:
    __slots__ = ("n",)
    @cached_property
    def p(self): return 1
try: S().p
except TypeError as e: print(e)
class F:
    @cached_property
    def bad(self): raise KeyError("compute")
f = F()
for _ in range(2):
    try: f.bad
    except KeyError as e: print(e, f.__dict__)
class X: pass
X.late = cached_property(lambda s: 1)
try: X().late
except TypeError as e: print(e)
class Sub(C):
    @cached_property
    def sq(self): return super().sq + 1
print(Sub(2).sq)
