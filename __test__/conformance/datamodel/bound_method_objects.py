class A:
    def m(self, x=0): "doc m"; return (self.n, x)
    n = 1
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
a = A()
m = a.m
print(m(5), m.__self__ is a, m.__func__ is A.m, m.__name__, m.__qualname__, m.__doc__, a.m == a.m, a.m is a.m, hash(a.m) == hash(a.m), A.m(a, 2), type(m).__name__, type(A.m).__name__, A.c.__self__, a.c(), a.s())
a.n = 7
print(m(), A().m() , m == A().m)
A.m.tag = "t"
print(m.tag)
for f in (lambda: setattr(m, "tag", 1), lambda: m.nope, lambda: A.m(), lambda: m(1, 2), lambda: A.m(5), lambda: a.c(1), lambda: setattr(m, "__self__", 1)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class B(A): pass
print(B().c(), B.m is A.m, B().m.__qualname__, B.c.__func__ is A.c.__func__)
a.fn = lambda *x: x
print(a.fn(1))
A.added = lambda self, y: (self.n, y)
print(a.added(3))
import types
a.bound = types.MethodType(lambda self: self.n, a)
print(a.bound(), [].append.__self__, "x".upper.__name__, len.__name__, [].append.__qualname__, str.upper.__qualname__, int.from_bytes.__self__)
print(list(map(a.m, [1, 2])), {a.m: 1}[a.m], "abc".upper == "abc".upper)
