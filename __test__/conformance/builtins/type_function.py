print(type(1), type("").__name__, type(None), type(type), type(lambda: 0), type(len), type([].append), type(...), type(NotImplemented), type(x for x in ""), type(int.__add__), type((1).__add__), type(type.__dict__), type(range(1)), type(print))
X = type("X", (int,), {"double": lambda self: self * 2, "__doc__": "made"})
print(X(4).double(), X.__name__, X.__bases__, X.__doc__, X.__module__, X.__qualname__, X)
for args in ((), (1, 2), (1, (), {}), ("a", 1, {}), ("a", (), 1), ("a", (1,), {}), ("a", (), {}, 4), ("a", (bool,), {}), ("a", (int, str), {}), ("a\0", (), {}), ("a", (int, int), {}), ("a", (object, int), {})):
    try: print(type(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class M(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(kw))
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
C = M("C", (), {}, flag=1)
class D(C, opt=2):
    def __init__(self, *a): self.a = a
print(D(1, 2).a, type(D) is M, type(D()).__mro__[1] is C)
print(type.__call__(list, "ab"), type(D).__name__, type.mro(bool))
