if (n := 10) > 5: print(n)
print([y := 1, y ** 2, y + 1], y, (z := 5) + z)
while (n := n - 4) > 0: print("loop", n)
print([last := i for i in range(4)], last, any((hit := v) > 2 for v in [1, 2, 3, 4]), hit)
def f():
    total = 0
    return [total := total + v for v in range(5)], total
print(f())
class C:
    x = (w := 3) + 1
print(C.x, C.w, (lambda: (q := 4) * q)())
print(f"{(m := 7)} {m}", {(k := "a"): k}, (t := 1, 2), t)
def g(a=(dflt := 9)): return a
print(g(), dflt, len(buf := "abc"), buf)
for src in ("x := 1", "f(a := 1)", "f(a=b:=1)", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "[i := 0 for i in a]", "[a for a in (b := c)]", "class C:\n [x := 1 for i in a]", "def f(x=y:=1): 0", "lambda: x := 1", "(x := y := 1)", "(x: int := 1)", "assert x := 1", "x[a:=1]", "{a := 1: 2}", "(1 := x)", "(None := 1)", "f'{x:=5}'", "[[(i := j) for j in k] for i in l]"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.offset)
