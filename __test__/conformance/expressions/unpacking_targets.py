a, b = 1, 2
(c, d), e = [3, 4], 5
[f, *g] = "hello"
*h, i = range(3)
j, *k, l = 1, 2
m, = [9]
(n) = 7
[o, [p, *q]] = 1, (2, 3, 4)
a, b = b, a
x = y = z = []
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, x is z)
for (s, t), u in [((1, 2), 3)]: print(s, t, u)
for v, *w in ["abc", "d"]: print(v, w)
print([r for r, *_ in ["xy"]], {k2: v2 for k2, (v2, *_) in {"a": "bc"}.items()})
l = [0, 0, 0]
l[0], l[1:], i = 5, [6, 7], 0
print(l)
i, l[i] = 2, "late"
print(i, l)
for src in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "[a, b] = 'x'", "a, b = None", "(a, b), c = 1, 2", "*a, = 5", "a, b = {1: 2}", "a, b = iter([1, 2, 3])", "[] = [1]", "() = 'a'", "a, b, c, d = range(2)", "a, b = (x for x in 'abc')"):
    try: exec(src); print(src, "fine")
    except (TypeError, ValueError) as e: print(src, "->", type(e).__name__, e)
for src in ("*a = [1]", "*a, *b = [1]", "a, b += 1, 2", "(*a) = 1", "f() = 1", "a + 1 = 2", "[a, 1] = 2", "(a, b()) = 1", "a if b else c = 1", "{a} = 1", "*a", "x: int = *a", "del *a", "for *a in b: 0", "None, a = 1, 2", "'x' = 1", "f'{a}' = 1", "a < b = 1", "-a = 1", "(yield) = 1", "a.b() = 1", "... = 1", "True = 1", "lambda: 0 = 1", "[i for i in a] = 1", "__debug__ = 1"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
