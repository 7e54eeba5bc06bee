class Typed:
    def __init__(self, kind, *checks): self.kind, self.checks = kind, checks
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get("_fields", []).append(name)
    def __get__(self, o, t=None): return self if o is None else o.__dict__[self.name] if self.name in o.__dict__ else self.missing(o)
    def missing(self, o): raise AttributeError(f"{type(o).__name__}.{self.name} is not set")
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}, got {type(v).__name__}")
        for c in self.checks:
            if not c(v): raise ValueError(f"{self.name}: {v!r} fails {c.__name__}")
        o.__dict__[self.name] = v
    def __delete__(self, o): del o.__dict__[self.name]
def positive(n): return n > 0
def short(s): return len(s) < 10
class Item:
    _fields = []
    name = Typed(str, short)
    price = Typed((int), positive)
    def __init__(self, **kw):
        for k, v in kw.items():
            if k not in self._fields: raise TypeError(f"unexpected field {k}")
            setattr(self, k, v)
    @property
    def label(self): return f"{self.name}@{self.price}"
    @label.setter
    def label(self, v): self.name, p = v.split("@"); self.price = int(p)
    @label.deleter
    def label(self): del self.name, self.price
i = Item(name="pen", price=3)
print(i.label, Item._fields, vars(i)); i.label = "book@12"; print(i.name, i.price)
for f in (lambda: setattr(i, "price", -1), lambda: setattr(i, "price", "x"), lambda: setattr(i, "name", "much too long"), lambda: setattr(i, "label", "no at sign"), lambda: Item(color=1), lambda: setattr(i, "label", "a@b")):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(i.name, i.price); del i.label
try: i.label
except AttributeError as e: print(e)
class Sub(Item):
    @property
    def label(self): return "sub:" + super().label
    @Item.label.setter
    def other(self, v): Item.label.fset(self, v.upper())
s = Sub(name="x", price=1); print(s.label, Sub.label.fset); s.other = "y@2"; print(s.label, s.other)
Sub.price.kind = float; Item(price=2)
