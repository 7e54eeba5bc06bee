def kw(**k): return k
class Meta(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d)
    def __init__(c, *a, **k): c.kw = k
class A(): pass
class B(A, metaclass=Meta, x=1, **{"y": 2}): pass
class C(*[A], **{"metaclass": Meta}): pass
class D: x = 1; y = x + 1; pass
class E(A if True else B): ...
print(B.kw, C.__bases__, D.y, E.__mro__[1], C.kw)
class F:
    if True:
        def m(self): return "m"
    for i in range(3): locals()[f"v{i}"] = i
    del i
    try: 1 / 0
    except ZeroDivisionError: caught = True
    print("in body", __name__, __qualname__, __module__)
print(F().m(), F.v2, F.caught, hasattr(F, "i"))
def outer():
    class Inner:
        class Deep: pass
        def m(self): return __class__
    return Inner
print(outer().__qualname__, outer().Deep.__qualname__, outer()().m().__name__)
for src in ("class: 0", "class C(: 0", "class C() 0", "class C(A B): 0", "class 1C: 0", "class C(x=1, A): 0", "class C(**k, A): 0", "class C(A, A=1, A=2): 0", "class C", "class C:\nx = 1", "class C(x for x in y): 0", "class C.D: 0", "class C(1=2): 0", "class None: 0", "class C(A,): 0", "class C(*a, **b): 0", "class C: def f(self): 0", "class C(yield): 0", "class C: return", "class C: await x", "class C: x := 1"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
