class Even(type):
    def __instancecheck__(cls, o): return isinstance(o, int) and o % 2 == 0
    def __subclasscheck__(cls, c): print("subclasscheck", c.__name__); return c in (int, float)
class E(metaclass=Even): pass
print(isinstance(2, E), isinstance(3, E), isinstance("x", E), issubclass(int, E), issubclass(str, E))
print(isinstance(4, (str, E)), issubclass(float, (str, E)), isinstance(E(), E))
try: raise ValueError
except Exception as e: print(isinstance(e, (E, ValueError)))
class Bad(type):
    def __instancecheck__(cls, o): raise RuntimeError("check failed")
class B(metaclass=Bad): pass
try: isinstance(1, B)
except RuntimeError as e: print(e)
print(isinstance(B(), B))
class F(Exception, metaclass=type): pass
match 10:
    case E(): print("even pattern")
match 7:
    case E(): print("no")
    case int(): print("odd int")
class Proxy:
    def __init__(self, o): self._o = o
    @property
    def __class__(self): return type(self._o)
p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), type(p).__name__, p.__class__)
