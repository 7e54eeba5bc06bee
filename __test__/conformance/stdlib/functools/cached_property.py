from functools import cached_property
class C:
    n = 0
    @cached_property
    def v(self):
        "doc"
        C.n += 1
        return C.n * 10
c = C(); print(c.v, c.v, C.n, c.__dict__, C.v.__doc__, type(C.v).__name__)
del c.v; print(c.v); c.v = 'set'; print(c.v)
class S:
    __slots__ = ()
    @cached_property
    def v(self): return 1
try:
    S().v
except TypeError as e:
    print(e)
try:
    class D:
        a = cached_property(lambda self: 1)
        b = a
except (TypeError, RuntimeError) as e:
    print(type(e.__cause__ or e).__name__, str(e.__cause__ or e))
