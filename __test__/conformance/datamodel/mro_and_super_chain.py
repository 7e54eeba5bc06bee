class A:
    def go(self): return ["A"]
class B(A):
    def go(self): return ["B"] + super().go()
class C(A):
    def go(self): return ["C"] + super().go()
class D(B, C):
    def go(self): return ["D"] + super().go()
print(D().go(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__)
for src in ("class X(A, B): pass", "class X(B, C, A, D): pass", "class X(A, A): pass", "class P(B, C): pass\nclass Q(C, B): pass\nclass R(P, Q): pass", "class X(object, A): pass", "class X(5): pass", "class X('s'): pass", "class X(int, str): pass", "class X(bool): pass", "class X(type(None)): pass"):
    try: exec(src); print("fine")
    except TypeError as e: print(str(e).replace("\n", " | "))
class Root:
    def __init__(self, **kw): self.kw = kw
class Left(Root):
    def __init__(self, l=None, **kw): super().__init__(**kw); self.l = l
class Right(Root):
    def __init__(self, r=None, **kw): super().__init__(**kw); self.r = r
class Both(Left, Right): pass
b = Both(l=1, r=2, other=3)
print(b.l, b.r, b.kw)
print(A.__subclasses__(), issubclass(D, A), D.__mro__.index(A))
D.__bases__ = (C, B)
print([c.__name__ for c in D.__mro__], D().go())
class E(A): pass
try: A.__bases__ = (D,)
except TypeError as e: print(e)
