from abc import ABC, abstractmethod
import functools
class Registry(dict):
    def register(self, name=None, *, priority=0):
        def deco(obj):
            key = name or obj.__name__.lower()
            if key in self: raise KeyError(f"{key!r} is already registered")
            self[key] = (priority, obj)
            return obj
        return deco
    def ordered(self): return [obj for _, obj in sorted(self.values(), key=lambda p: (-p[0], p[1].__name__))]
filters = Registry()
class Filter(ABC):
    def __init_subclass__(cls, *, priority=0, **kw):
        super().__init_subclass__(**kw)
        filters.register(priority=priority)(cls)
    @abstractmethod
    def apply(self, text): ...
    def __or__(self, other): return Chain(self, other)
class Chain(Filter, priority=-100):
    def __init__(self, *parts): self.parts = parts
    def apply(self, text): return functools.reduce(lambda t, p: p.apply(t), self.parts, text)
class Upper(Filter, priority=5):
    def apply(self, text): return text.upper()
class Strip(Filter, priority=10):
    def apply(self, text): return " ".join(text.split())
class Censor(Filter):
    words = {"darn", "heck"}
    def apply(self, text): return " ".join("*" * len(w) if w.lower().strip("!?.") in self.words else w for w in text.split(" "))
class Broken(Filter): pass
print(sorted(filters), [c.__name__ for c in filters.ordered()])
text = "  well   darn it, what the heck! "
for cls in filters.ordered():
    try: print(cls.__name__, repr(cls().apply(text)))
    except TypeError as e: print(cls.__name__, "abstract" if "abstract" in str(e) else e)
print((Strip() | Censor() | Upper()).apply(text))
try:
    class upper(Filter): pass
except KeyError as e: print(e)
hooks = Registry()
@hooks.register("start", priority=1)
def on_start(x): return f"started {x}"
@hooks.register()
def stop(x): return f"stopped {x}"
print([f("job") for f in hooks.ordered()], hooks["start"][0])
def hook(*names):
    def deco(f):
        for n in names: hooks.register(n)(f)
        return f
    return deco
@hook("a", "b")
def multi(x): return x * 2
print(sorted(hooks), hooks["b"][1](4))
hooks.register("a")(len)
