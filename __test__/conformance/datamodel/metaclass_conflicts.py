class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
class D(A, B, metaclass=M3): pass
print(type(D).__name__, type(D.__base__).__name__)
class E(A): pass
print(type(E) is M1)
def factory(name, bases, ns, **kw):
    print("factory", name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
    return "not a class"
class F(metaclass=factory, opt=1): x = 5
print(F)
try:
    class G(metaclass=5): pass
except TypeError as e: print(e)
try:
    class H(foo=1): pass
except TypeError as e: print(e)
class Reg(type):
    all = {}
    def __init__(cls, *a): Reg.all[cls.__name__] = cls; super().__init__(*a)
    def __iter__(cls): return iter(sorted(Reg.all))
    def __len__(cls): return len(Reg.all)
    def __contains__(cls, n): return n in Reg.all
    @property
    def upper(cls): return cls.__name__.upper()
class P(metaclass=Reg): pass
class Q(P): pass
print(list(P), len(Q), "P" in P, P.upper)
try: Q().upper
except AttributeError as e: print(e)
