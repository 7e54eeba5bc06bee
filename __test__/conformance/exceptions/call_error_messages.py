def p0(): pass
def p1(a): pass
def p2(a, b): pass
def d1(a, b=1): pass
def va(a, *r): pass
def ko(*, k): pass
def ko2(a, *, k, m=1): pass
def po(a, b, /): pass
def pk(a, /, b, *, c): pass
def kw(a, **k): pass
class C:
    def m(self, x): pass
    def n(): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, q=0): pass
c = C()
for call in ("p0(1)", "p0(a=1)", "p1()", "p1(1, 2)", "p1(b=1)", "p1(1, a=1)", "p2()", "p2(1)", "p2(1, 2, 3)", "p2(b=1)", "d1()", "d1(1, 2, 3)", "d1(1, 2, b=3)", "va()", "va(a=1, *[2])", "ko()", "ko(1)", "ko(1, k=2)", "ko(z=1)", "ko2()", "ko2(1)", "ko2(1, 2, k=3)", "po(1)", "po(a=1, b=2)", "po(1, b=2)", "po(1, 2, 3)", "pk(1)", "pk(1, 2)", "pk(a=1, b=2, c=3)", "pk(1, 2, 3, c=4)", "kw()", "kw(1, 2)", "kw(a=1, **{'a': 2})", "c.m()", "c.m(1, 2)", "c.n()", "c.n(1)", "C.m()", "C.m(1)", "c.c()", "C.s()", "C(1, 2)", "C(z=1)", "(lambda x: 0)()", "(lambda: 0)(1)", "[].append()", "[].append(1, 2)", "''.upper(1)", "len()", "len(1, 2)", "int(1, 2, 3)", "{}.get()", "'a'.join()", "isinstance(1)", "range()", "object().__init__(1)", "p1(**{'a': 1, 'x': 2})", "p2(*[1], **{'a': 2})", "p2(*'abc')"):
    try: eval(call); print(call, "fine")
    except TypeError as e: print(call, "->", e)
