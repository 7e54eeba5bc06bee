from collections import namedtuple
P = namedtuple("P", ["x", "y"], defaults=[0])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([7, 8]), len(p), tuple(p), p == (1, 0), hash(p) == hash((1, 0)), p < P(2), p + (3,), [*p], P(y=1, x=2))
x, y = p; print(x, y, isinstance(p, tuple), P.__name__, P.__doc__, P.x.__doc__, P.__match_args__, repr(P), p.__getnewargs__())
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, x=2), lambda: setattr(p, "x", 5), lambda: setattr(p, "new", 5), lambda: p._replace(z=1), lambda: P._make([1]), lambda: P._make([1, 2, 3]), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "1a"), lambda: namedtuple("A", "_a"), lambda: namedtuple("A", "class"), lambda: namedtuple("1A", "a"), lambda: namedtuple("A", "a", defaults=[1, 2]), lambda: namedtuple("A", ["a b"]), lambda: p.nope, lambda: namedtuple("A", [1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
R = namedtuple("R", "a class a _b 1", rename=True); print(R._fields, R(1, 2, 3, 4, 5))
class V(namedtuple("V", "a,b")):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
    def __repr__(self): return f"V!{super().__repr__()}"
v = V(1, 2); print(v, v.total, v._replace(a=5).total, type(v._replace(a=1)).__name__)
match p:
    case P(x=1, y=q): print("matched", q)
match v:
    case (a, b): print("as sequence", a, b)
print(namedtuple("E", "")(), namedtuple("M", "a", module="mod").__module__)
