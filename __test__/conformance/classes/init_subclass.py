class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, key)
        Plugin.registry[key or cls.__name__.lower()] = cls
        cls.tagged = True
class A(Plugin): pass
class B(Plugin, key="bee"): pass
class C(B, key=None): pass
print({k: v.__name__ for k, v in Plugin.registry.items()}, A.tagged, hasattr(Plugin, "tagged"))
try:
    class D(Plugin, bogus=1): pass
except TypeError as e:
    print(e)
try:
    class E(object, x=1): pass
except TypeError as e:
    print(e)
class Log:
    events = []
    def __init_subclass__(cls, **kw):
        Log.events.append(("init_subclass", cls.__name__, sorted(n for n in vars(cls) if not n.startswith("__"))))
        super().__init_subclass__(**kw)
class F:
    def __set_name__(self, owner, name): Log.events.append(("set_name", owner.__name__, name))
class G(Log):
    a = F()
    b = F()
    c = 1
print(Log.events)
dyn = type("Dyn", (Plugin,), {"x": 1}, key="dynamic")
print(dyn.x, dyn.__name__, Plugin.registry["dynamic"] is dyn)
class Validated:
    def __init_subclass__(cls):
        for n, v in list(vars(cls).items()):
            if isinstance(v, type) and not n.startswith("_"):
                raise TypeError(f"nested class {n} not allowed in {cls.__name__}")
try:
    class Has(Validated):
        class Inner: pass
except TypeError as e:
    print(e)
class Auto:
    def __init_subclass__(cls):
        fields = list(cls.__dict__.get("__annotations__", {}))
        def __init__(self, *args):
            for f, a in zip(fields, args): setattr(self, f, a)
        cls.__init__ = __init__
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"
class Pt(Auto):
    x: int
    y: int
    label: str = "none"
print(Pt(1, 2), Pt(1, 2, "L"), Pt.__annotations__)
class CG:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(CG[int], CG["a", 1], list[int], dict[str, int], tuple[int, ...], list[int]([1, 2]), type(list[int]).__name__, list[int] == list[int], list[int].__origin__, list[int].__args__)
try:
    Pt[int]
except TypeError as e:
    print(e)
