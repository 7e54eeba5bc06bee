class C:
    n = 1
    @staticmethod
    def s(a, b=2): "doc s"; return a + b
    @classmethod
    def c(cls, a): return cls.n + a
class D(C):
    n = 10
print(C.s(1), C().s(1, 5), C.c(1), D.c(1), D().c(2), C.s.__name__, C.s.__doc__, C.c.__self__ is C, D.c.__func__ is C.__dict__["c"].__func__)
s = C.__dict__["s"]
print(type(s).__name__, s(1), s.__wrapped__ is C.s, s.__name__, s.__isabstractmethod__ if hasattr(s, "__isabstractmethod__") else "-")
cm = C.__dict__["c"]
try: cm(1)
except TypeError as e: print(e)
for f in (lambda: staticmethod(), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: C.s(), lambda: C.c(), lambda: classmethod(5).__get__(None, C)()):
    try: f()
    except TypeError as e: print(e)
class E:
    raw = staticmethod(len)
    kw = classmethod(lambda cls, **k: (cls.__name__, k))
print(E.raw("abc"), E().raw([1]), E.kw(x=1))
class F(C):
    @classmethod
    def c(cls, a): return super().c(a) * 100
    @staticmethod
    def s(a): return C.s(a) * 1000
print(F.c(1), F().s(1))
