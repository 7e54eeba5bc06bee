class Temp:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        unit = spec[-1] if spec and spec[-1] in "CFK" else "C"
        num = spec[:-1] if spec and spec[-1] in "CFK" else spec
        v = {"C": self.c, "F": self.c * 9 / 5 + 32, "K": self.c + 273.15}[unit]
        return f"{v:{num or '.1f'}}°{unit}"
    def __str__(self): return f"{self:C}"
t = Temp(21.456)
print(t, f"{t}", f"{t:F}", f"{t:.0fK}", f"{t:>10.2fC}|", "{:F} {:.3fC}".format(t, t), format(t, "K"), "%s" % t, f"{t!s:>12}|", f"{t!r:.10}", str(t), f"{t:{'.2'}{'f'}F}")
class Vec(tuple):
    def __format__(self, spec): return "<" + ", ".join(format(x, spec) for x in self) + ">"
print(f"{Vec((1, 2.5)):.2f}", f"{Vec((255, 16)):#x}", f"{Vec(())}", format(Vec((1,))), f"{Vec((1, 2))!r}", "{0:>4}".format(Vec(("a", "b"))))
class D(dict):
    def __format__(self, spec): return spec.join(f"{k}={v}" for k, v in self.items()) if spec else super().__format__(spec)
print(f"{D(a=1, b=2):; }", f"{D(a=1)}", f"{D():,}|")
for f in (lambda: f"{t:.2q}", lambda: f"{Vec((1, 'a')):d}", lambda: f"{D(a=1)!s:d}", lambda: f"{object():>3}", lambda: f"{[]:x}", lambda: f"{None:d}", lambda: format(t, 5), lambda: "{:{}}".format(1, []), lambda: f"{1:{Temp(1)}}"):
    try: print(f())
    except (ValueError, TypeError, KeyError) as e: print(type(e).__name__, e)
class I(int):
    def __format__(self, s): return f"I[{super().__format__(s)}]"
class S(str):
    def __format__(self, s): return f"S[{super().__format__(s)}]"
print(f"{I(5):03d} {S('x'):>3} {I(7)} {S('y')!s}", "%d %s" % (I(1), S("q")), "{}{:>2}".format(I(2), S("z")))
