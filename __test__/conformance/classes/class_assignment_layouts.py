# `obj.__class__ = C` wants the two classes to have the same struct in CPython.
import types

before = set(globals())
class P: pass
class P2: pass
class PS: __slots__ = ()
class PS2: __slots__ = ()
class PA: __slots__ = ('a',)
class PA2: __slots__ = ('a',)
class PB: __slots__ = ('b',)
class PAB: __slots__ = ('a','b')
class PBA: __slots__ = ('b','a')
class PD: __slots__ = ('__dict__',)
class PD2: __slots__ = ('__dict__',)
class PW: __slots__ = ('__weakref__',)
class PDW: __slots__ = ('__dict__','__weakref__')
class PWD: __slots__ = ('__weakref__','__dict__')
class PAD: __slots__ = ('a','__dict__')
class PAW: __slots__ = ('a','__weakref__')
class PADW: __slots__ = ('a','__dict__','__weakref__')
class PP: __slots__ = ('__x',)
class PP2: __slots__ = ('__x',)
class CP(P): pass
class CPS(P): __slots__ = ()
class CPA(P): __slots__ = ('a',)
class CPA2(P2): __slots__ = ('a',)
class CPSA(PS): __slots__ = ('a',)
class CPAd(PA): pass
class CPA2d(PA2): pass
class CPAS(PA): __slots__ = ()
class CPA2S(PA2): __slots__ = ()
class CPAB(PA): __slots__ = ('b',)
class CPA2B(PA2): __slots__ = ('b',)
class CPSd(PS): pass
class CPDd(PD): pass
class CPWd(PW): pass
class CCP(CP): pass
class Both(P,P2): pass
class I(int): pass
class I2(int): pass
class IS(int): __slots__ = ()
class IS2(int): __slots__ = ()
class IC(I): pass
class ISC(IS): pass
class S(str): pass
class S2(str): pass
class SS(str): __slots__ = ()
class SS2(str): __slots__ = ()
class SA(str): __slots__ = ('a',)
class SA2(str): __slots__ = ('a',)
class SC(S): pass
class T(tuple): pass
class T2(tuple): pass
class TS(tuple): __slots__ = ()
class TS2(tuple): __slots__ = ()
class TC(T): pass
class TSC(TS): pass
class B(bytes): pass
class B2(bytes): pass
class BS(bytes): __slots__ = ()
class BS2(bytes): __slots__ = ()
class L(list): pass
class L2(list): pass
class LS(list): __slots__ = ()
class LA(list): __slots__ = ('a',)
class LA2(list): __slots__ = ('a',)
class LC(L): pass
class D(dict): pass
class D2(dict): pass
class DS(dict): __slots__ = ()
class SE(set): pass
class SE2(set): pass
class FS(frozenset): pass
class FS2(frozenset): pass
class F(float): pass
class F2(float): pass
class FSl(float): __slots__ = ()
class CX(complex): pass
class CX2(complex): pass
class BA(bytearray): pass
class BA2(bytearray): pass
class E(Exception): pass
class E2(Exception): pass
class EV(ValueError): pass
class EK(KeyError): pass
class EO(OSError): pass
class EO2(OSError): pass
class ES(Exception): __slots__ = ()
class EA(Exception): __slots__ = ('a',)
class EA2(Exception): __slots__ = ('a',)
class ESt(StopIteration): pass
class EIm(ImportError): pass
class M(types.ModuleType): pass
class M2(types.ModuleType): pass
class MS(types.ModuleType): __slots__ = ()
class MA(types.ModuleType): __slots__ = ('a',)
class Pr(property): pass
class Pr2(property): pass
class CM(classmethod): pass
class SM(staticmethod): pass
class CM2(classmethod): pass
class Ty(type): pass
class Ty2(type): pass
class TyS(type): __slots__ = ()
class En(enumerate): pass
class En2(enumerate): pass
class Zi(zip): pass
class GA(types.GenericAlias): pass
class GA2(types.GenericAlias): pass
class Mix(P, L): pass
class Mix2(P2, L2): pass
class MixS(PS, LS): __slots__ = ()
class PAs: __slots__ = ['a']
class PStr: __slots__ = 'a'


classes = [value for name, value in list(globals().items()) if name not in before and isinstance(value, type)]
arguments = {CM: (len,), CM2: (len,), SM: (len,), Ty: ("X", (), {}), Ty2: ("X", (), {}), TyS: ("X", (), {}), En: ([],), En2: ([],),
             GA: (list, int), GA2: (list, int), M: ("m",), M2: ("m",), MS: ("m",), MA: ("m",)}
builtin = [int, str, object, list, type, types.ModuleType, types.FunctionType, tuple, dict, Exception, property, bool, super]


def change(obj, cls):
    try:
        obj.__class__ = cls
    except TypeError as e:
        return str(e)
    return type(obj) is cls


for cls in classes:
    accepted = []
    for other in classes + builtin:
        result = change(cls(*arguments.get(cls, ())), other)
        if result is True:
            accepted.append(other.__name__)
        elif other in (P, L, object, int, MA, types.ModuleType):
            print(result)
    print(cls.__name__, "->", *accepted)


def function():
    pass


for obj in (5, "s", object(), [], (), {}, 1.5, None, len, function, types, list, int, P, (x for x in ()), iter([]), range(3), Exception(),
            property(), super(P, P()), list[int], type.__dict__, types.SimpleNamespace()):
    for other in (P, PS, L, I, object, int, M, types.ModuleType, Ty, type, None, 5):
        if obj is types and other is M:
            continue
        print(type(obj).__name__, getattr(other, "__name__", other), change(obj, other))
    try:
        del obj.__class__
    except TypeError as e:
        print(e)


# What an object has, it keeps.
class A:
    def hello(self):
        return "A", self.__dict__


class B:
    def hello(self):
        return "B", self.__dict__


a = A()
a.x, a.y = 1, 2
a.__class__ = B
a.z = 3
print(a.hello(), a.x, isinstance(a, B), isinstance(a, A))
a.__class__ = A
del a.x
print(a.hello())


class SlotsA:
    __slots__ = ("p", "q")


class SlotsB:
    __slots__ = ("q", "p")


s = SlotsA()
s.p = 1
s.__class__ = SlotsB
print(s.p, hasattr(s, "q"))
s.q = 2
print(s.p, s.q, type(s).__name__)


class Text(str):
    def shout(self):
        return self.upper()


class Other(str):
    def shout(self):
        return self + "!"


t = Text("abc")
t.n = 1
t.__class__ = Other
print(t.shout(), t.n, t)


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        return "lazy " + name


m = types.ModuleType("m")
m.x = 1
m.__class__ = Lazy
print(m.x, m.y, type(m).__name__)
m.__class__ = types.ModuleType
print(type(m), hasattr(m, "y"))


class Meta(type):
    def hello(cls):
        return "meta of " + cls.__name__


class Meta2(type):
    def hello(cls):
        return "meta2 of " + cls.__name__


class WithMeta(metaclass=Meta):
    pass


class Below(WithMeta):
    pass


WithMeta.__class__ = Meta2
print(WithMeta.hello(), Below.hello(), type(WithMeta).__name__, type(Below).__name__)
try:
    raise E("x")
except E as e:
    e.__class__ = E2
    print(repr(e), type(e).__name__)


class Own:
    __class__ = property(lambda self: int, lambda self, value: print("set", value))


o = Own()
o.__class__ = str
print(o.__class__, type(o).__name__)


# Bases, likewise.
def rebase(cls, *bases):
    old = cls.__bases__
    try:
        cls.__bases__ = bases
    except TypeError as e:
        return str(e)
    finally:
        new, cls.__bases__ = cls.__bases__, old
    return [b.__name__ for b in new]


for name, base in list(globals().items()):
    if isinstance(base, type) and name not in ("Own",) and base not in (Ty, Ty2, TyS, Meta, Meta2) and name[0] != "_":
        below = types.new_class("Below", (base,))
        print(name, *[b.__name__ for b in (P, PS, PA, PA2, PAD, CP, CPAS, I, IS, S, SS, L, LA, E, ES, EA, Mix, SlotsA, SlotsB) if isinstance(rebase(below, b), list)])
print(rebase(A, B), rebase(CP, P2), rebase(CP, PA), rebase(CP, L), rebase(LC, L2, P))
