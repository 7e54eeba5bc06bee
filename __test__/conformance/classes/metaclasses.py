class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.created_by = mcs.__name__
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}
    def __len__(cls): return 42
    def __getattr__(cls, n): return f"meta:{n}"
    def __contains__(cls, x): return x == "in"
    def __iter__(cls): return iter("it")
    def __getitem__(cls, k): return k
    def __repr__(cls): return f"<M {cls.__name__}>"
    def hello(cls): return "hello " + cls.__name__
    @property
    def prop(cls): return "prop " + cls.__name__
class A(metaclass=Meta, opt=5):
    x = 1
    def __init__(self, v): self.v = v
class B(A):
    y = 2
a = A(3)
print(a.v, A.injected, A.created_by, len(A), A.nope, "in" in A, list(A), A[5], A, B.hello(), B.prop, type(B).__name__, isinstance(A, Meta), repr(B))
for f in (lambda: a.nope, lambda: a.hello, lambda: len(a)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i:
            cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(Conf(1) is Conf(2), Conf().v)
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class XY(X, Y): pass
except TypeError as e:
    print(e)
T = type("T", (X,), {"f": lambda self: "f", "z": 1})
print(T().f(), T.z, type(T).__name__, T.__module__)
def func_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if k[0] != "_"))
class Weird(int, metaclass=func_meta):
    q = 1
print(Weird)
class Inst(type):
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, c): return c is int
class Duck(metaclass=Inst): pass
print(isinstance("magic", Duck), isinstance(5, Duck), issubclass(int, Duck), issubclass(str, Duck), isinstance(Duck(), Duck))
class Ordered(type):
    def __lt__(cls, o): return cls.__name__ < o.__name__
    def __add__(cls, o): return cls.__name__ + "+" + o.__name__
class Zz(metaclass=Ordered): pass
class Aa(metaclass=Ordered): pass
print([c.__name__ for c in sorted([Zz, Aa])], Zz + Aa)
