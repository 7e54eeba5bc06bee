class Data:
    def __get__(self, o, t): return "data" if o is not None else self
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("delete")
class NonData:
    def __get__(self, o, t): return f"nondata {o is None} {t.__name__}"
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class C:
    d = Data(); n = NonData(); s = SetOnly()
c = C()
print(c.d, c.n, C.n, type(C.d).__name__, type(c.s).__name__)
c.__dict__.update(d="inst", n="inst", s="inst")
print(c.d, c.n, c.s)
c.d = 5; c.n = 6; c.s = 7
print(c.__dict__)
del c.d; del c.n
print(c.n)
try: del c.s
except AttributeError as e: print("no delete:", e)
class D(C):
    d = "overridden"
print(D().d, D.d)
C.d = "replaced"
print(c.d, C.d)
class Fn:
    def __get__(self, o, t): return lambda *a: (o is not None, a)
class E: m = Fn()
print(E().m(1), E.m(2))
class G:
    def __get__(self, o, t): raise AttributeError("not now")
class H:
    g = G()
    def __getattr__(self, n): return "caught " + n
print(H().g)
o = C()
o.f = Data()
print(type(o.f).__name__)
