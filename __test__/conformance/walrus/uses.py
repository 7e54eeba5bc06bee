if (n := len("hello")) > 3: print(n)
data = iter([5, 3, 0, 9])
while (v := next(data)): print("v", v)
print((a := 1) + (b := a * 2), a, b, [c := 5, c + 1], f"{(d := 7)} {d}", (lambda: (e := 3) * e)(), (x := (y := 1)), x, y)
def f(p, q=(dflt := 10)): return p + q
print(f(1), dflt, f((arg := 5)), arg, f(p=(kw := 6)), kw)
text = "key=value"
if (i := text.find("=")) >= 0 and (k := text[:i]) and (val := text[i + 1:]): print(k, val, i)
def g():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total
print(g())
def h():
    def inner(): return [outer_y := i for i in range(3)], outer_y
    return inner()
print(h())
def nl():
    z = 0
    def inner():
        nonlocal z
        [z := z + i for i in range(4)]
    inner()
    return z
print(nl())
def gl():
    global made
    [made := i for i in "xyz"]
gl()
print(made)
lst = [1, 2, 3, 4]
print([sq for e in lst if (sq := e * e) > 4], sq, any((found := e) == 3 for e in lst), found, {(s := "k"): (t := s + "v")}, t, lst[(j := 1):(k2 := 3)], j, k2)
print((z1 := 1, 2), z1, (z2 := (1, 2)), z2, not (z3 := 0), z3, 1 if (q := 0) else q, -(w := 5), w)
for src in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "f(a := 1, b=2)", "[i := 0 for i in range(2)]", "(a, b := 1)", "lambda: x := 1", "def f(a=b := 1): pass", "[x for x in (y := [1])]", "((a, b) := 1)", "class C:\n [c := 1 for _ in '']"):
    try:
        compile(src, "s", "exec")
        print(repr(src), "ok")
    except SyntaxError as e:
        print(repr(src), "SyntaxError:", e.msg)
