for s in ("1", " 2.5 ", "-0", "1e3", "1E-3", ".5", "5.", "inf", "-Infinity", "NaN", "1_000.5", "+7", "1e400", "1e-400", "\t3\n", "٣.١"):
    print(repr(s), float(s))
print(float(), float(3), float(True), float(2**60), float(b"1.5"), float(bytearray(b"2")))
for bad in ("", " ", "1.2.3", "abc", "1e", "_1", "1_", "1__0", "0x10", "1 2", "--1", b"x", None, [], 1j, "nan1"):
    try: float(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
try: float(10**400)
except OverflowError as e: print(e)
class F:
    def __float__(self): return 1.25
class I:
    def __index__(self): return 3
class Bad:
    def __float__(self): return "x"
print(float(F()), float(I()))
try: float(Bad())
except TypeError as e: print(e)
class S(float):
    def __new__(cls, v, unit): return super().__new__(cls, v)
    def __init__(self, v, unit): self.unit = unit
s = S(2.5, "m")
print(s, s.unit, s * 2, type(s * 2).__name__, repr(s))
try: float(1, 2)
except TypeError as e: print(e)
try: float(x=1)
except TypeError as e: print(e)
