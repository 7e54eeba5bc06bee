MISSING = object()
class field:
    def __init__(self, default=MISSING, factory=None, repr=True, compare=True): self.default, self.factory, self.repr, self.compare = default, factory, repr, compare
def dataclass(cls=None, /, *, frozen=False, order=False):
    def wrap(cls):
        fields = {}
        for b in reversed(cls.__mro__):
            fields.update(b.__dict__.get("_fields", {}))
            for n in () if "_fields" in b.__dict__ else b.__dict__.get("__annotations__", {}):
                d = b.__dict__.get(n, MISSING)
                fields[n] = d if isinstance(d, field) else field(d)
                if isinstance(d, field) and b is cls:
                    if d.default is MISSING: delattr(cls, n)
                    else: setattr(cls, n, d.default)
        cls._fields = fields
        params, body, env = [], [], {"_f": fields, "_m": MISSING, "_set": object.__setattr__}
        for n, f in fields.items():
            if f.default is MISSING and f.factory is None:
                if params and "=" in params[-1]: raise TypeError(f"non-default argument {n!r} follows default argument")
                params.append(n)
                body.append(f"    _set(self, {n!r}, {n})")
            else:
                params.append(f"{n}=_m")
                body.append(f"    _set(self, {n!r}, {n} if {n} is not _m else _f[{n!r}].factory() if _f[{n!r}].factory else _f[{n!r}].default)")
        src = f"def __init__(self, {', '.join(params)}):\n" + "\n".join(body or ["    pass"])
        if hasattr(cls, "__post_init__"): src += "\n    self.__post_init__()"
        exec(src, env)
        env["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
        cls.__init__ = env["__init__"]
        key = lambda o: tuple(getattr(o, n) for n, f in fields.items() if f.compare)
        if "__repr__" not in cls.__dict__: cls.__repr__ = lambda self: f"{type(self).__qualname__}({', '.join(f'{n}={getattr(self, n)!r}' for n, f in fields.items() if f.repr)})"
        cls.__eq__ = lambda a, b: key(a) == key(b) if type(a) is type(b) else NotImplemented
        cls.__hash__ = (lambda self: hash(key(self))) if frozen else None
        cls.__match_args__ = tuple(fields)
        if order:
            cls.__lt__ = lambda a, b: key(a) < key(b)
            cls.__le__ = lambda a, b: key(a) <= key(b)
        if frozen:
            def no(self, n, v=None): raise AttributeError(f"cannot assign to field {n!r}")
            cls.__setattr__ = cls.__delattr__ = no
        return cls
    return wrap if cls is None else wrap(cls)
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(factory=list, compare=False)
    secret: str = field("s", repr=False)
@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0
    def __post_init__(self):
        if self.major < 0: raise ValueError("negative")
@dataclass
class P3(P):
    z: float = 1.5
a, b = P(1), P(1, tags=["t"])
a.tags.append("q")
print(a, b, a == b, a != P(2), P3(1, 2, z=3), P3(1) == P(1), P.__match_args__, P(x=5, y=6), P.secret, hasattr(P, "tags"))
print(sorted([V(1, 2), V(0, 9), V(1)]), V(1) in {V(1, 0)}, V(1) < V(1, 1), V(2) <= V(2), P.__hash__)
for f in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, q=2), lambda: setattr(V(1), "major", 2), lambda: V(-1), lambda: hash(a), lambda: a < b):
    try:
        f()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
match V(3, 4):
    case V(3, m): print("matched minor", m)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
