class C:
    def __call__(self): return 1
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    @property
    def p(self): return 1
class D: pass
d = D()
d.__call__ = lambda: 2
things = [C, C(), C().m, C.m, C.s, C.c, D(), d, len, print, lambda: 0, int, 1, "x", None, [].append, str.join, C.__dict__["s"], C.__dict__["c"], C.__dict__["p"], type, object()]
print([callable(t) for t in things])
try: d()
except TypeError as e: print(e)
del C.__call__
print(callable(C()))
try: C()()
except TypeError as e: print(e)
async def co(): pass
def gen(): yield
print(callable(co), callable(gen), callable(gen()), callable(NotImplemented), callable(range(3)))
