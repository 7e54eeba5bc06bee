def none(): pass
def two(a, b): pass
def opt(a, b=1): pass
def pos(a, b, /): pass
def posd(a, b=1, /, *, c): pass
def kwo(*, k, m): pass
def kw3(a, *, x, y, z): pass
def var(a, *args): pass
def kws(a, **kw): pass
def many(a, b, c, d): pass
calls = ["none(1)", "none(1, 2)", "none(x=1)", "two()", "two(1)", "two(1, 2, 3)", "two(b=1)", "two(1, a=2)", "two(1, 2, c=3)", "opt()", "opt(1, 2, 3)", "opt(1, 2, 3, 4)", "opt(z=1)", "opt(1, a=1)",
         "pos(a=1, b=2)", "pos(1, b=2)", "pos(1)", "pos()", "posd()", "posd(1)", "posd(1, 2, 3, c=1)", "posd(1, b=3, c=1)", "kwo()", "kwo(k=1)", "kwo(1)", "kwo(1, k=1, m=2)", "kwo(k=1, m=2, n=3)", "kw3(1)", "kw3()", "kw3(1, x=1)",
         "var()", "var(a=1, b=2)", "kws()", "kws(1, 2)", "kws(1, a=2)", "many()", "many(1)", "many(1, 2)", "many(1, 2, 3)", "many(d=1)", "two(*[1, 2, 3])", "two(**{'a': 1})", "two(**{'a': 1, 'z': 2})", "two(*5)", "two(**5)", "two(**{1: 2})",
         "two(1, **{'a': 1})", "kws(1, **{'x': 1}, **{'x': 2})", "two(*None)", "5()", "None()", "'a'()", "[1](0)", "two.x", "two(1)(2)", "(lambda x: x)()", "(lambda: 0)(1)", "opt(1, 2, x=1)", "var(1, x=2)", "kw3(1, 2, x=1, y=2, z=3)"]
for c in calls:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(c, "->", type(e).__name__ + ":", e)
class C:
    def m(self, a): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(a): pass
    def noself(): pass
    def __call__(self, q): pass
for c in ["C().m()", "C().m(1, 2)", "C.m()", "C.m(1)", "C.c(1)", "C.s()", "C().noself()", "C(1)", "C(x=1)", "C()()", "C()(1, 2)", "C.nope()", "C().m(b=1)"]:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(c, "->", type(e).__name__ + ":", e)
class I:
    def __init__(self, a, b=1): pass
class N:
    def __new__(cls, a): return super().__new__(cls)
class R:
    def __init__(self): return 5
for c in ["I()", "I(1, 2, 3)", "I(c=1)", "N()", "N(1, 2)", "R()"]:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(c, "->", type(e).__name__ + ":", e)
