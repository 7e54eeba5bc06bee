class A:
    __private = 1
    __dunder__ = "kept"
    _single = "s"
    def __init__(self): self.__x = 10
    def get(self): return self.__x, self.__private
    def __secret(self): return "A secret"
    def call(self): return self.__secret()
    def set_on(self, other): other.__tag = "tagged by A"
    def local(self, __arg=3):
        __v = __arg + 1
        return __v, sorted(locals())
    def kw(self): return dict(__k=1)
class B(A):
    def __secret(self): return "B secret"
    def call_b(self): return self.__secret()
    def __init__(self):
        super().__init__()
        self.__x = 20
b = B()
print(b.get(), b.call(), b.call_b(), sorted(vars(b)), b._A__x, b._B__x, A.__dunder__, b._A__secret())
class O: pass
o = O()
b.set_on(o)
print(vars(o), b.local(), b.kw())
try:
    b.__x
except AttributeError as e:
    print(e)
try:
    A.__private
except AttributeError as e:
    print(e)
class _Under:
    __v = 5
    def get(self): return self.__v
print(_Under().get(), sorted(k for k in vars(_Under) if k.endswith("__v")))
class __Two:
    __v = 6
    def f(self):
        def g(): return self.__v
        return g()
print(__Two().f(), [k for k in vars(__Two) if k.endswith("v")])
class Outer:
    __z = "outer"
    class Inner:
        __z = "inner"
        def get(self): return self.__z, Outer._Outer__z
    def get(self): return [self.__z for _ in range(1)], (lambda: self.__z)()
print(Outer().get(), Outer.Inner().get(), getattr(Outer, "_Outer__z"), hasattr(Outer(), "__z"))
__mod = "module level"
class UsesGlobal:
    def f(self):
        try:
            return __mod
        except NameError as e:
            return str(e)
print(UsesGlobal().f(), __mod)
