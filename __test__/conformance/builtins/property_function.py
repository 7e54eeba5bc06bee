class C:
    def __init__(self): self._x = 1
    def get(self): return self._x
    def set(self, v): self._x = v
    def rem(self): del self._x
    x = property(get, set, rem, "the doc")
    ro = property(get)
    wo = property(fset=set)
    empty = property()
c = C()
c.x = 5
print(c.x, c.ro, C.x.__doc__, C.x.fget is C.get, C.ro.fset, type(C.x).__name__)
c.wo = 9
del c.x
for f in (lambda: c.x, lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro"), lambda: c.wo, lambda: c.empty, lambda: setattr(c, "empty", 1), lambda: delattr(c, "wo")):
    try: f()
    except AttributeError as e: print(e)
class D:
    @property
    def v(self):
        "getter doc"
        return self.__dict__.get("v", "unset")
    @v.setter
    def v(self, value): self.__dict__["v"] = value * 2
    @v.deleter
    def v(self): self.__dict__.pop("v", None)
d = D()
print(d.v); d.v = 4; print(d.v); del d.v; print(d.v, D.v.__doc__)
class E(D):
    @D.v.getter
    def v(self): return "E " + str(super().v)
e = E()
e.v = 1
print(e.v)
p = property(lambda self: 1)
print(p.__get__(c), p.__get__(None, C) is p, property(doc="only").__doc__)
try: p.__set__(c, 1)
except AttributeError as e: print(e)
try: property(1, 2, 3, 4, 5)
except TypeError as e: print(e)
