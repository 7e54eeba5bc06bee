from enum import Enum, IntEnum, unique, auto
class C(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
print(C.RED, repr(C.RED), C(2), C["GREEN"], C.CRIMSON, C.RED is C.CRIMSON, list(C), len(C), C.RED.name, C.RED.value, C.GREEN.describe(), C.default(), list(C.__members__), C.RED in C, isinstance(C.RED, C), C.RED == 1, hash(C.RED) == hash(C.RED), {C.RED: 1}[C(1)], [c.name for c in reversed(C)], type(C).__name__, C.__name__, repr(C), bool(C.RED), f"{C.RED}", "%s" % C.RED)
for f in (lambda: C(9), lambda: C["BLUE"], lambda: setattr(C, "RED", 5), lambda: delattr(C, "RED"), lambda: C(), lambda: C.RED < C.GREEN, lambda: setattr(C.RED, "value", 5), lambda: setattr(C.RED, "name", "x"), lambda: C.RED + 1, lambda: C.RED.RED and C.RED.GREEN, lambda: C("RED"), lambda: int(C.RED)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for src in ("class X(C): pass", "class X(Enum):\n    A = 1\n    A = 2", "@unique\nclass X(Enum):\n    A = 1\n    B = 1", "class X(Enum):\n    mro = 1"):
    try: exec(src); print("fine")
    except Exception as e: print(type(e).__name__, e)
class I(IntEnum):
    A = 1
    B = auto()
print(I.A + 1, I.B, I.B == 2, I.A < I.B, f"{I.A}", repr(I.B), [10, 20, 30][I.B], max(I), I(2), str(I.A), "%d" % I.A, sorted([I.B, I.A]), int(I.A), I.A * 2)
class W(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([m.value for m in W])
