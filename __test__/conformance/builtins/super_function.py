class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    x = 5
class B(A):
    x = 6
    def f(self): return "B.f " + super().f()
    @classmethod
    def c(cls): return "B.c " + super().c()
    @staticmethod
    def s(): return "B.s " + super(B, B).s()
    def get(self): return super().x, super(B, self).x, self.x
b = B()
print(b.f(), B.c(), b.s(), b.get(), super(B, b).f(), super(B, B).c())
def outside():
    return super()
class NoArgs:
    def m(): return super()
class Deleted:
    def m(self):
        del self
        return super()
for f in (outside, NoArgs.m, Deleted().m, lambda: super(A, 1), lambda: super(1, 2), lambda: super(B, A()), lambda: super(B, b).nothing, lambda: super(A, b).f()):
    try: print(f())
    except (RuntimeError, TypeError, AttributeError) as e: print(type(e).__name__, e)
sup = super(B, b)
print(type(sup).__name__, sup.__self__ is b, sup.__thisclass__.__name__, sup.__self_class__.__name__)
class L(list):
    def append(self, v): super().append(v * 2)
    def __getitem__(self, i): return ("item", super().__getitem__(i))
l = L([1])
l.append(4)
print(l, l[1], l[-1])
class G(A):
    def gen(self):
        yield super().f()
        yield from (super(G, self).f() for _ in range(2))
print(list(G().gen()))
print(repr(super(B)))
