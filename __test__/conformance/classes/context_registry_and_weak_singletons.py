class Registry(type):
    items = {}
    def __call__(cls, *a, **k):
        key = (cls, a, tuple(sorted(k.items())))
        if key not in Registry.items: Registry.items[key] = super().__call__(*a, **k)
        return Registry.items[key]
class Color(metaclass=Registry):
    def __init__(self, r, g=0, b=0): print("make", r, g, b); self.rgb = r, g, b
print(Color(1) is Color(1), Color(1, 2) is Color(1, g=2), Color(1).rgb, len(Registry.items), type(Color(1)).__name__)
class Config:
    _stack = [{}]
    def __init__(self, **kw): self.kw = kw
    def __enter__(self): Config._stack.append({**Config._stack[-1], **self.kw}); return self
    def __exit__(self, *e): Config._stack.pop()
    @classmethod
    def get(cls, k, d=None): return cls._stack[-1].get(k, d)
def show(): return Config.get("depth", 0), Config.get("mode")
with Config(depth=1, mode="a"):
    print(show())
    with Config(depth=2): print(show())
    print(show())
print(show())
class Borg:
    _s = {}
    def __new__(cls, *a, **k): o = super().__new__(cls); o.__dict__ = cls._s; return o
    def __init__(self, **k): self.__dict__.update(k)
x, y = Borg(a=1), Borg(b=2); print(x.b, y.a, x is y, vars(x) is vars(y)); y.c = 3; print(x.c)
class Final:
    def __init_subclass__(cls): raise TypeError(f"{cls.__base__.__name__} is final")
try:
    class Sub(Final): pass
except TypeError as e: print(e)
class Immutable:
    __slots__ = ("v",)
    def __init__(self, v): object.__setattr__(self, "v", v)
    def __setattr__(self, k, v): raise AttributeError(f"{type(self).__name__} is immutable")
    __delattr__ = lambda self, k: self.__setattr__(k, None)
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return isinstance(o, Immutable) and self.v == o.v
i = Immutable(5)
for f in (lambda: setattr(i, "v", 6), lambda: setattr(i, "w", 6), lambda: delattr(i, "v")):
    try: f()
    except AttributeError as e: print(e)
print(i.v, {i: 1}[Immutable(5)])
class Abstract:
    def __new__(cls, *a):
        if cls is Abstract: raise TypeError("Abstract cannot be instantiated")
        return super().__new__(cls)
    def __init__(self, n=0): self.n = n
class Concrete(Abstract): pass
print(Concrete(3).n)
Abstract(1)
