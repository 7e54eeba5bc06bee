print(type(name := "x"))
class A:
    print("body runs", __name__, __qualname__, __module__)
    x = 1
    def f(self): return self.x
    y = f
    locals()["z"] = 5
    for i in range(3): pass
    if x: cond = "yes"
    del i
    class Inner:
        class Deep: v = 1
    lst = [x, x + 1]
    g = lambda self: self.lst
    try: w = undefined
    except NameError: w = "handled"
    with_ = [k for k in sorted(locals()) if not k.startswith("__")]
print(A.z, A.y is A.f, A().y(), hasattr(A, "i"), A.cond, A.Inner.Deep.__qualname__, A().g(), A.w, A.with_)
B = type("B", (A,), {"x": 2, "h": lambda self: self.f() * 10})
print(B().h(), B.__name__, B.__qualname__, B.__module__, B.__doc__, B.__dict__["x"], type(B), isinstance(B(), A))
def make(*bases, **attrs): return type("Made", bases, attrs)
print(make(int, double=property(lambda s: s * 2))(21).double, make().__bases__, [c.__name__ for c in make(A, dict).__mro__])
class C(*(A, dict)[:1], **{"metaclass": type}): pass
print(C.__bases__[0].__name__)
A.x = 50
print(B.x, C.x, C().f(), A.__dict__.get("x"), "x" in C.__dict__)
C.__name__ = "Renamed"
print(C, C.__qualname__, repr(C()).split(" object")[0])
try:
    A.__dict__["new"] = 1
except TypeError as e:
    print(e)
try:
    type("X", (5,), {})
except TypeError as e:
    print("TypeError")
for args in (("X", A, {}), (5, (), {}), ("X", (), 5)):
    try:
        type(*args)
    except TypeError as e:
        print(e)
class D:
    def method(self): return __class__
    def fresh(self): return type(self)()
print(D().method() is D, type(D().fresh()) is D, D.method.__get__(D(), D)() is D)
def outer():
    v = "closure"
    class Local:
        attr = v
        def get(self): return v
        @classmethod
        def cls_get(cls): return cls.attr
    v = "changed"
    return Local
L = outer()
print(L.attr, L().get(), L.cls_get(), L.__qualname__, outer() is outer())
class Cond:
    if len("abc") == 3:
        def f(self): return "three"
    else:
        def f(self): return "other"
    f.tag = "t"
print(Cond().f(), Cond.f.tag, Cond().f.tag)
class SelfRef:
    instances = []
    def __init__(self): SelfRef.instances.append(self); self.n = len(self.instances)
    @property
    def others(self): return [o.n for o in self.instances if o is not self]
a, b, c = SelfRef(), SelfRef(), SelfRef()
print(b.others, len(SelfRef.instances))
