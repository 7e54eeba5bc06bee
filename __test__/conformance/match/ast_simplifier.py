class Expr:
    def __init_subclass__(cls):
        names = tuple(cls.__annotations__)
        cls.__match_args__ = names
    def __init__(self, *a):
        for n, v in zip(self.__match_args__, a, strict=True): setattr(self, n, v)
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __repr__(self): return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"
class Num(Expr): value: float
class Var(Expr): name: str
class Bin(Expr):
    op: str
    left: Expr
    right: Expr
class Neg(Expr): inner: Expr
class Call(Expr):
    fn: str
    args: list
def simplify(e):
    match e:
        case Num() | Var(): return e
        case Neg(Num(n)): return Num(-n)
        case Neg(Neg(x)): return simplify(x)
        case Neg(x): return Neg(s) if (s := simplify(x)) == x else simplify(Neg(s))
        case Bin("+", Num(a), Num(b)): return Num(a + b)
        case Bin("*", Num(a), Num(b)): return Num(a * b)
        case Bin("+", x, Num(0)) | Bin("+", Num(0), x) | Bin("*", x, Num(1)) | Bin("*", Num(1), x) | Bin("**", x, Num(1)): return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return Num(0)
        case Bin("**", _, Num(0)): return Num(1)
        case Bin("-", x, y) if x == y: return Num(0)
        case Bin("+", x, y) if x == y: return simplify(Bin("*", Num(2), x))
        case Bin(op, l, r):
            new = Bin(op, simplify(l), simplify(r))
            return new if new == e else simplify(new)
        case Call(fn="id", args=[x]): return simplify(x)
        case Call(f, [*args]): return Call(f, [simplify(a) for a in args])
        case _: raise TypeError(f"cannot simplify {e!r}")
def diff(e, v):
    match e:
        case Num(): return Num(0)
        case Var(name): return Num(int(name == v))
        case Neg(x): return Neg(diff(x, v))
        case Bin("+" | "-" as op, l, r): return Bin(op, diff(l, v), diff(r, v))
        case Bin("*", l, r): return Bin("+", Bin("*", diff(l, v), r), Bin("*", l, diff(r, v)))
        case Bin("**", x, Num(n)): return Bin("*", Bin("*", Num(n), Bin("**", x, Num(n - 1))), diff(x, v))
        case Call("sin", [x]): return Bin("*", Call("cos", [x]), diff(x, v))
def show(e, outer=0):
    match e:
        case Num(n): return str(n)
        case Var(n): return n
        case Neg(x): return "-" + show(x, 9)
        case Call(f, args): return f"{f}({', '.join(map(show, args))})"
        case Bin(op, l, r):
            p = {"+": 1, "-": 1, "*": 2, "**": 3}[op]
            s = f"{show(l, p + (op == '**'))} {op} {show(r, p + (op == '-'))}"
            return f"({s})" if p < outer else s
x, y = Var("x"), Var("y")
for e in (Bin("+", x, Num(0)), Bin("*", Bin("+", Num(1), Num(2)), x), Bin("-", x, x), Neg(Neg(Bin("+", x, Num(0)))), Bin("+", x, x), Bin("*", Num(0), Call("f", [x])), Call("id", [Bin("**", y, Num(1))]), Bin("**", Bin("+", x, y), Num(2)), Call("max", [Bin("+", Num(1), Num(1)), Neg(Num(3))])):
    print(show(e), "=>", show(simplify(e)), "|", simplify(e))
for e in (Bin("**", x, Num(3)), Bin("*", x, Call("sin", [x])), Bin("-", Bin("*", Num(3), x), Bin("+", y, Num(7)))): print("d/dx", show(e), "=", show(simplify(diff(e, "x"))))
try:
    simplify(5)
except TypeError as err:
    print(err)
try:
    Num(1, 2)
except ValueError as err:
    print(err)
