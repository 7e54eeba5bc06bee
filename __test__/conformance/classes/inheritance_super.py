class A:
    def __init__(self, **kw):
        print("A.init", kw)
        self.a = 1
    def who(self): return ["A"]
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "A.st"
class B(A):
    def __init__(self, b=2, **kw):
        print("B.init")
        super().__init__(**kw)
        self.b = b
    def who(self): return ["B"] + super().who()
    @classmethod
    def make(cls): return "B+" + super().make()
class C(A):
    def __init__(self, c=3, **kw):
        print("C.init")
        super().__init__(**kw)
        self.c = c
    def who(self): return ["C"] + super().who()
class D(B, C):
    def __init__(self, **kw):
        print("D.init")
        super().__init__(**kw)
    def who(self): return ["D"] + super(D, self).who()
    @staticmethod
    def st(): return "D." + A.st()
d = D(b=20, z=1)
print(d.who(), vars(d), [c.__name__ for c in D.__mro__], D.make(), d.make(), D.st(), D.mro() == list(D.__mro__))
print(isinstance(d, C), issubclass(D, (int, A)), issubclass(B, C), D.__bases__, D.__base__.__name__, A.__subclasses__() == [B, C], super(B, d).who(), super(C, d).who(), super(B, D).make())
class E(B):
    def who(self):
        f = lambda: super(E, self).who()
        return ["E"] + f()
    def nested(self):
        def inner(): return super(E, self).who()
        return inner()
    def comp(self): return [super(E, self).who() for _ in range(1)]
    def cell(self): return [__class__ for _ in range(1)][0].__name__
print(E().who(), E().nested(), E().comp(), E().cell())
class P:
    @property
    def v(self): return 10
    x = "px"
class Q(P):
    @property
    def v(self): return super().v + 1
    def getx(self): return super().x
    x = "qx"
print(Q().v, Q().getx())
def outside(self): return super().who()
try:
    outside(d)
except RuntimeError as e:
    print(e)
try:
    super(C, B())
except TypeError as e:
    print(e)
try:
    class Bad(A, B): pass
except TypeError as e:
    print(str(e).split("\n")[0])
try:
    class Bad2(A, A): pass
except TypeError as e:
    print(e)
for base in (5, bool, type(None), range, lambda: 0):
    try:
        class Bad3(base): pass
        print("ok")
    except TypeError as e:
        print(str(e).split("(")[0] if "positional" in str(e) or "argument" in str(e) else e)
try:
    super().x
except RuntimeError as e:
    print(e)
try:
    Q().super_missing
except AttributeError as e:
    print(e)
class W(P):
    def f(self): return super().nope
try:
    W().f()
except AttributeError as e:
    print(e)
