def init(self, **kw): self.__dict__.update(kw)
P = type("P", (), {"__init__": init, "kind": "dyn", "__repr__": lambda s: f"P({', '.join(f'{k}={v}' for k, v in vars(s).items())})"})
p = P(x=1, y=2); print(p, P.kind, P.__name__, P.__module__, P.__qualname__, type(P), P.__bases__)
def make(name, *fields, base=object):
    ns = {"__slots__": fields, "fields": fields}
    def __init__(self, *a):
        if len(a) != len(fields): raise TypeError(f"{name} needs {len(fields)} values, got {len(a)}")
        for f, v in zip(fields, a): setattr(self, f, v)
    ns["__init__"] = __init__
    ns["__eq__"] = lambda s, o: type(s) is type(o) and all(getattr(s, f) == getattr(o, f) for f in fields)
    for f in fields: ns[f"with_{f}"] = lambda self, v, f=f: type(self)(*(v if g == f else getattr(self, g) for g in fields))
    return type(name, (base,), ns)
Pt = make("Pt", "x", "y"); a = Pt(1, 2); b = a.with_y(9)
print(b.x, b.y, a == Pt(1, 2), a == b, Pt.fields, hasattr(a, "__dict__"), sorted(n for n in vars(Pt) if n.startswith("with")))
try: Pt(1)
except TypeError as e: print(e)
try: a.z = 1
except AttributeError as e: print(e)
P.greet = lambda self, n: f"{self.x} {n}"; print(p.greet("hi")); setattr(P, "static", staticmethod(lambda: "s")); print(P.static(), p.static()); P.cls = classmethod(lambda c: c.__name__); print(p.cls()); P.prop = property(lambda s: s.x * 10); print(p.prop); del P.prop; print(hasattr(p, "prop"))
p.own = lambda n: n * 2; print(p.own(4)); P.__call__ = lambda self, *a: sum(a); print(p(1, 2)); P.__len__ = lambda self: 42; print(len(p)); P.__getitem__ = lambda self, k: k; print(p[1:2], p["k"]); P.__contains__ = lambda s, x: x == 5; print(5 in p, 6 in p); P.__iter__ = lambda s: iter("ab"); print(list(p), [*p])
classes = {n: type(n, (P,), {"level": i}) for i, n in enumerate(["A", "B"])}; print([c.level for c in classes.values()], classes["B"](q=1), issubclass(classes["A"], P), P.__subclasses__() == list(classes.values()))
class Meta(type):
    def __new__(m, n, b, d): return super().__new__(m, n, b, {k.lower() if not k.startswith("__") else k: v for k, v in d.items()})
class Low(metaclass=Meta): FOO = 1; Bar = 2
print(Low.foo, Low.bar, hasattr(Low, "FOO"), Meta("X", (), {"ABC": 3}).abc)
for f in (lambda: type("Bad", (int, str), {}), lambda: type("Bad", (), {"__slots__": ("a", "a b")}), lambda: type(5, (), {}), lambda: type("N", (bool,), {}), lambda: type("M", (1,), {})):
    try: f()
    except TypeError as e: print(e)
