def mro(c): return " ".join(k.__name__ for k in c.__mro__)
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
print(mro(Z))
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    class Bad(XY, YX): pass
except TypeError as e:
    print(e)
try:
    type("Bad", (O, A), {})
except TypeError as e:
    print(e)
class Base:
    def hit(self, path): return path + ["Base"]
class L(Base):
    def hit(self, path): return super().hit(path + ["L"])
class R(Base):
    def hit(self, path): return super().hit(path + ["R"])
class Mid(L, R):
    pass
class Mix:
    def hit(self, path): return super().hit(path + ["Mix"])
class Final(Mix, Mid):
    def hit(self, path): return super().hit(path + ["Final"])
print(mro(Final), Final().hit([]))
class M(type):
    def mro(cls):
        r = super().mro()
        return [r[0]] + sorted(r[1:-1], key=lambda c: c.__name__) + [r[-1]]
class Zed(metaclass=M): pass
class Abc(metaclass=M): pass
class Weird(Zed, Abc): pass
print(mro(Weird))
A.attr = "A"
B.attr = "B"
print(K1.attr, K2.attr, Z.attr, Z().attr)
del A.attr
print(K1.attr, Z.attr)
class Switch(A): pass
s = Switch()
Switch.__bases__ = (B,)
print(s.attr, mro(Switch), isinstance(s, A), isinstance(s, B))
s.__class__ = K2
print(type(s).__name__, s.attr)
try:
    s.__class__ = int
except TypeError as e:
    print("TypeError")
print(issubclass(Z, O), issubclass(O, Z), [c.__name__ for c in Z.__bases__], Z.__mro__[-1] is object, bool.__mro__[1].__name__, issubclass(type, object), isinstance(object, type), isinstance(type, type))
