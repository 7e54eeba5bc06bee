import math
from enum import Enum
class C(Enum): R = 1; G = 2
class K: ZERO = 0; NAME = "n"
def f(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5 | -2.5: return "float"
        case 1 + 2j | -3j: return "complex"
        case "s" | "t": return "str"
        case b"b": return "bytes"
        case True: return "never: 1 == True is identity"
        case None: return "none"
        case C.R: return "red"
        case K.NAME: return "K.NAME"
        case math.pi: return "pi"
        case "con" "cat": return "concat"
        case """tri""": return "triple"
        case r"\d": return "raw"
        case 0x10 | 0b11 | 1_000: return "bases"
        case _: return "other"
for v in (0, 0.0, False, -1, 1.5, -2.5, 1 + 2j, -3j, "s", "t", b"b", True, 1, None, C.R, C.G, "n", math.pi, "concat", "tri", "\\d", 16, 3, 1000, [], "zzz"): print(repr(v), f(v))
class E:
    def __eq__(self, o): print("eq", o); return o == "s"
print(f(E()))
match 5:
    case 5 if False: print("no")
    case n if n > 4: print("guard", n)
match "x":
    case "x" as whole: print(whole)
match (y := 3):
    case 3: print(y)
