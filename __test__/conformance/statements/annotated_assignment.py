x: int = 1
y: "forward ref"
z: list[int] = []
(w): int = 5
print(__annotations__, x, z, w)
class C:
    a: int
    b: str = "b"
    c: "C"
print(C.__annotations__, C.b, hasattr(C, "a"))
def f():
    local: undefined_name = 3
    other: also_undefined
    return local
print(f(), f.__annotations__)
def g(a: int, b: "str" = "q", *args: tuple, k: float = 1, **kw: dict) -> None: pass
print(g.__annotations__)
order = []
def n(v): order.append(v); return v
d = {}
d[n("key")]: n("ann") = n("value")
print(order, d)
try: q: nope = 1
except NameError as e: print(e, "q" in globals())
def unbound():
    v: int
    return v
try: unbound()
except UnboundLocalError as e: print(e)
class D(C): pass
print(D.__annotations__ is C.__annotations__, "__annotations__" in vars(D))
for src in ("x: int, y: int", "(a, b): int", "[a]: int", "a, b: int = 1", "f(): int", "1: int", "x: int: str", "x: yield", "x: (y := 1)", "def f():\n global g\n g: int", "x: int += 1", "None: int", "x: = 1", "*a: int", "a.b: int", "a[0]: int = 1"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.offset)
