class N:
    def __init__(self, n): self.n = n
def op(name):
    def normal(self, o): return f"{name}({self.n},{getattr(o, 'n', o)})"
    def refl(self, o): return f"r{name}({self.n},{getattr(o, 'n', o)})"
    return normal, refl
for name in "add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul".split():
    a, r = op(name)
    setattr(N, f"__{name}__", a)
    setattr(N, f"__r{name}__", r)
x, y = N("x"), N("y")
print(x + y, x - 1, x * "s", x / y, x // 2, x % y, divmod(x, y), x ** y, x << 1, x >> 1, x & y, x | y, x ^ y, x @ y)
print(1 + x, 1 - x, 2 * x, 1 / x, 1 // x, 1 % x, divmod(1, x), 1 ** x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x, 1 @ x, None + x, {} | x)
class Sub(N):
    def __radd__(self, o): return "sub radd"
print(N(1) + Sub(2), Sub(2) + N(1), N(1) - Sub(2))
class SameRefl(N): pass
print(N(1) + SameRefl(2))
class NI:
    def __add__(self, o):
        print("add", type(o).__name__)
        return NotImplemented
    def __radd__(self, o):
        print("radd", type(o).__name__)
        return NotImplemented
class NI2(NI): pass
for f in (lambda: NI() + 1, lambda: 1 + NI(), lambda: NI() + NI(), lambda: NI() + NI2(), lambda: NI2() + NI(), lambda: NI() - 1, lambda: NI() ** 2, lambda: divmod(NI(), 2), lambda: NI() @ 1, lambda: NI() << 1, lambda: pow(NI(), 2, 3)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class P:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b, m=None): return ("rpow", b, m)
print(P() ** 2, pow(P(), 2), pow(P(), 2, 5), 2 ** P())
class Str(str):
    def __radd__(self, o): return "radd:" + o
    def __rmod__(self, o): return "rmod:" + o
print("a" + Str("b"), "fmt" % Str("q"))
class Inst: pass
i = Inst()
i.__add__ = lambda o: "instance"
try:
    i + 1
except TypeError as e:
    print(e)
