class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
class C(A): pass
class D:
    def __radd__(self, o): return "D.radd"
class E:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
print(A() + B(), B() + A(), A() + C(), A() + D(), 1 + A(), A() + A(), B() + B())
for f in (lambda: E() + E(), lambda: E() + 1, lambda: 1 + E(), lambda: E() + D(), lambda: D() + D(), lambda: D() + 1, lambda: [] + E(), lambda: E() - 1):
    try: print(f())
    except TypeError as e: print(e)
class I(int):
    def __add__(self, o): return f"I.add {o}"
    def __radd__(self, o): return f"I.radd {o}"
print(1 + I(2), I(2) + 1, I(1) + I(2), 1.5 + I(2), True + I(3))
class S(str):
    def __rmod__(self, o): return "S.rmod"
    def __radd__(self, o): return "S.radd"
print("%s" % S("x"), "a" + S("b"), S("a") + "b")
class L(list):
    def __radd__(self, o): return "L.radd"
print([1] + L([2]), L([1]) + [2])
x = E()
try: x += 1
except TypeError as e: print(e)
