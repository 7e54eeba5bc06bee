class Temp:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        "celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    k = property(lambda self: self._c + 273.15, doc="kelvin")
    def _getw(self): return "w" + str(self._c)
    def _setw(self, v): self._c = int(v[1:])
    w = property(_getw, _setw)
t = Temp(100)
print(t.c, t.f, t.k, t.w, Temp.c.__doc__, Temp.k.__doc__, type(Temp.c).__name__, Temp.c.fget(t), Temp.k.fset)
t.c = 0
t.w = "w15"
t.c += 5
print(t.c, t.f)
for f in (lambda: setattr(t, "c", -300), lambda: setattr(t, "f", 1), lambda: delattr(t, "f"), lambda: delattr(t, "w"), lambda: Temp.wo):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.c
print(t.c)
class WO:
    x = property(None, lambda self, v: print("set", v))
try:
    WO().x
except AttributeError as e:
    print(e)
WO().x = 4
class Err:
    @property
    def broken(self): return self.missing_attr
    def __getattr__(self, n): return "fallback " + n
print(Err().broken)
class Sub(Temp):
    @Temp.c.getter
    def c(self): return "sub" + str(self._c)
s = Sub(1)
s.c = 7
print(s.c, s._c)
s.__dict__["c"] = "instance dict"
print(s.c)
class Lazy:
    def __init__(self, fn): self.fn, self.name = fn, fn.__name__
    def __get__(self, o, cls):
        if o is None: return self
        v = o.__dict__[self.name] = self.fn(o)
        return v
class Page:
    @Lazy
    def body(self):
        print("computing")
        return "body"
p = Page()
print(p.body, p.body, p.__dict__)
class CP:
    _v = 5
    @classmethod
    def get(cls): return cls._v
    @staticmethod
    def add(a, b): return a + b
    alias = get
print(CP.get(), CP().get(), CP.add(1, 2), CP().add(3, 4), CP.alias(), CP.__dict__["add"].__func__(5, 6), type(CP.__dict__["get"]).__name__)
