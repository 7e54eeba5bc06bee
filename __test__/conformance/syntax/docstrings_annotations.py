def f(a: int, b: "quoted" = 2, *args: str, c: list[int] = None, **kw: float) -> dict:
    """First line.

    Indented second.
    """
    x: int = 5
    y: undefined_is_not_evaluated
    (z): int = 3
    return {"x": x, "z": z}
print(f.__doc__, f.__annotations__, f(1), sep="\n")
class C:
    'single quoted doc'
    x: int
    y: str = "d"
    z: "list[C]" = []
    def m(self): r"raw \n doc"
    def n(self):
        x = 1
        "not a doc"
    def o(self): f"no doc {1}"
    def p(self): "implicit " "concat"
print(C.__doc__, C.__annotations__, C.m.__doc__, C.n.__doc__, C.o.__doc__, C.p.__doc__, hasattr(C, "x"), C.y)
v: int = 1
w: "forward"
u: list[int] = [v]
print(__annotations__, "w" in globals(), u)
C.attr: int = 7
d = {}
d["k"]: str = "sub"
print(C.attr, d, C().__doc__, object().__doc__ is not None, C.__annotations__ is C.__annotations__)
def g(x: print("evaluated at def") = print("default")) -> print("return ann"): pass
print(g.__annotations__, (lambda: 0).__doc__, (lambda x: x).__annotations__)
class D(C):
    q: int
print(D.__annotations__, D.__doc__, D().y)
class E(C): pass
print(E.__dict__.get("__annotations__"), E.__doc__)
f.__doc__ = "changed"
C.__doc__ = "class changed"
print(f.__doc__, C.__doc__)
async def co(a: int) -> str: "async doc"
print(co.__doc__, co.__annotations__)
x = 5
"""a string
statement"""; y = 6
print(x, y, __doc__)
def unbound():
    try:
        n
    except UnboundLocalError as e: return str(e)
    n: int
print(unbound())
