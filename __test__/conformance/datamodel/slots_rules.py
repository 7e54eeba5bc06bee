class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"), P.x.__name__, type(P.x).__name__, repr(P.x))
for f in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: P.__dict__["x"].__get__(5, int)):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
del p.x
try: p.x
except AttributeError as e: print(e)
class Q(P): __slots__ = ("z",)
q = Q(1, 2); q.z = 3
print(q.x, q.z, hasattr(q, "__dict__"), Q.__slots__)
class R(P): pass
r = R(1, 2); r.anything = 5
print(r.__dict__, r.x)
class S: __slots__ = "single"
s = S(); s.single = 1; print(s.single)
class T: __slots__ = {"a": "doc of a", "b": None}
print(T.a.__doc__, sorted(T.__slots__))
class U: __slots__ = ("__dict__", "v")
u = U(); u.v = 1; u.w = 2; print(u.__dict__)
for src in ("class X:\n __slots__ = ('a',)\n a = 1", "class X:\n __slots__ = (1,)", "class X:\n __slots__ = ('a b',)", "class X(int):\n __slots__ = ('a',)", "class X(P, S): pass", "class X:\n __slots__ = 5", "class X(str):\n __slots__ = ()", "class X:\n __slots__ = ('__dict__', '__dict__')", "class X(tuple):\n __slots__ = ('a',)"):
    try: exec(src); print("fine")
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class Priv: __slots__ = ("__secret",)
v = Priv(); v._Priv__secret = 1; print(v._Priv__secret)
