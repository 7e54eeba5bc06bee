class Base:
    def __init__(self, **kw):
        if kw: raise TypeError(f"{type(self).__name__} got unexpected {sorted(kw)}")
        self.trace = ["Base"]
class Named(Base):
    def __init__(self, name, **kw): super().__init__(**kw); self.name = name; self.trace.append("Named")
    def describe(self): return f"name={self.name}"
class Aged(Base):
    def __init__(self, age=0, **kw): super().__init__(**kw); self.age = age; self.trace.append("Aged")
    def describe(self): return f"age={self.age}, {super().describe()}"
class JsonMixin:
    def to_json(self): return "{" + ", ".join(f'"{k}": {v!r}'.replace("'", '"') for k, v in sorted(vars(self).items()) if k != "trace") + "}"
    @classmethod
    def from_json(cls, **kw): return cls(**kw)
class CompareMixin:
    key = ()
    def _k(self): return tuple(getattr(self, k) for k in self.key)
    def __eq__(self, o): return type(o) is type(self) and self._k() == o._k()
    def __lt__(self, o): return self._k() < o._k()
    def __hash__(self): return hash(self._k())
class LogMixin:
    def __setattr__(self, k, v):
        if k in ("name", "age") and hasattr(self, k): print(f"  {k}: {getattr(self, k)!r} -> {v!r}")
        super().__setattr__(k, v)
class Person(LogMixin, JsonMixin, CompareMixin, Aged, Named): key = ("age", "name")
p = Person(name="ann", age=30); p.age = 31
print(p.trace, p.describe(), p.to_json(), [c.__name__ for c in Person.__mro__], sorted([p, Person(name="bob", age=5)])[0].name, p == Person.from_json(name="ann", age=31), len({p, Person(name="ann", age=31)}))
for kw in ({"name": "x", "color": 1}, {"age": 3}, {"name": "q", "age": 1, "zip": 2}):
    try: Person(**kw)
    except TypeError as e: print(e)
class Loud(Person):
    def describe(self): return super().describe().upper() + "!"
    def __init_subclass__(cls, *, volume=1, **kw): super().__init_subclass__(**kw); cls.volume = volume
class Louder(Loud, volume=11): pass
print(Louder(name="z").describe(), Louder.volume, issubclass(Louder, CompareMixin), Louder(name="a") == Loud(name="a"), Named(name="solo").describe())
Aged(age=1).describe()
