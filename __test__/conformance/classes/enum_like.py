class EnumMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return Members(kw.get("start", 1))
    def __new__(mcs, name, bases, ns, start=1):
        members = ns.members
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            m = object.__new__(cls)
            m.name, m.value = k, v
            cls._members.setdefault(v, m)
            type.__setattr__(cls, k, cls._members[v])
        return cls
    def __call__(cls, value):
        try:
            return cls._members[value]
        except KeyError:
            raise ValueError(f"{value!r} is not a valid {cls.__name__}") from None
    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, n): return next(m for m in cls if m.name == n)
    def __contains__(cls, m): return m in cls._members.values()
    def __setattr__(cls, k, v):
        if k in vars(cls) and isinstance(vars(cls)[k], cls): raise AttributeError(f"cannot reassign member {k!r}")
        super().__setattr__(k, v)
    def __repr__(cls): return f"<enum {cls.__name__}>"
class Members(dict):
    def __init__(self, start):
        super().__init__()
        self.members, self.next = {}, start
    def __setitem__(self, k, v):
        if not k.startswith("_") and not callable(v) and not isinstance(v, property):
            if k in self.members: raise TypeError(f"{k!r} already defined")
            if v is ...: v = self.next
            if isinstance(v, int): self.next = v + 1
            self.members[k] = v
        super().__setitem__(k, v)
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
    def __str__(self): return f"{type(self).__name__}.{self.name}"
    def __hash__(self): return hash(self.name)
class Color(Enum):
    RED = ...
    GREEN = ...
    BLUE = 10
    CYAN = ...
    ALIAS = 10
    @property
    def pretty(self): return self.name.title()
    def next(self):
        ms = list(type(self))
        return ms[(ms.index(self) + 1) % len(ms)]
print(list(Color), len(Color), Color.RED, repr(Color.CYAN), Color(2), Color["BLUE"], Color.ALIAS is Color.BLUE, Color.RED in Color, Color.GREEN.pretty, Color.CYAN.next(), Color)
print({Color.RED: "r"}[Color(1)], Color.RED == Color.RED, Color.RED != Color.BLUE, isinstance(Color.RED, Color), f"{Color.RED}", [m.value for m in Color])
for f in (lambda: Color(99), lambda: setattr(Color, "RED", 5), lambda: Color.PINK):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    class Bad(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
class Flags(Enum, start=0):
    NONE, READ, WRITE = 0, 1, 2
    EXEC = ...
print(list(Flags), Flags.EXEC.value)
match Color(10):
    case Color.RED: print("red")
    case Color.BLUE: print("blue matched")
