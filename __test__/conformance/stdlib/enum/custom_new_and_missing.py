from enum import Enum, StrEnum, IntFlag, auto, Flag
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.value, Planet((6.4e23, 3.39e6)))
class Code(Enum):
    def __new__(cls, num, label):
        o = object.__new__(cls); o._value_ = num; o.label = label; return o
    OK = 200, "fine"
    NO = 404, "missing"
print(Code(404).label, Code.OK, repr(Code.OK), Code.OK.value)
class S(Enum):
    YES = "yes"
    NO = "no"
    @classmethod
    def _missing_(cls, v):
        if isinstance(v, str): return next((m for m in cls if m.value == v.lower()), None)
print(S("YES"), S("No"))
for bad in ("maybe", 5):
    try: S(bad)
    except ValueError as e: print(e)
class Str(StrEnum):
    ALPHA = auto()
    BETA = "b"
print(Str.ALPHA, Str.ALPHA == "alpha", Str.BETA.upper(), repr(Str.BETA), f"{Str.BETA}", "-".join(Str), Str("b"))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}-{count}-{last}"
    A = auto()
    B = auto()
print([m.value for m in Auto])
class Bad(Enum):
    X = 1
    @classmethod
    def _missing_(cls, v): return 5
try: Bad(9)
except Exception as e: print(type(e).__name__, e)
class Ign(Enum):
    _ignore_ = ["i"]
    for i in range(3): locals()[f"M{i}"] = i
print(list(Ign))
D = Enum("D", "A B C"); E2 = Enum("E2", {"X": 10, "Y": 20}); F3 = Enum("F3", [("P", 1), ("Q", 2)], start=5); G = Enum("G", "a,b", start=0)
print(list(D), list(E2), list(F3), list(G), D.A.value)
try: Str2 = StrEnum("Str2", {"A": 1})
except TypeError as e: print(e)
