def f(*a, **k): return a, k
print(f(), f(1), f(a=1), f(1, b=2), f(*[1, 2]), f(**{"a": 1}), f(0, *[1], 2, *[3], x=1, **{"y": 2}, z=3), f(*"ab", **{}, **{"q": 1}), f(x for x in "a")[0][0].__class__.__name__)
print(f(1, 2,), f(*(), *()), f(a=1, *[5]), (lambda *a: a)(*range(3)), f(**{"not id": 1}))
order = []
def n(x): order.append(x); return x
f(n(1), *n([2]), k=n(3), **n({"m": 4}))
print(order)
def g(a, b=2, *, c): pass
for call in ("g()", "g(1)", "g(1, 2, 3, c=4)", "g(1, a=2, c=3)", "g(1, c=2, d=3)", "f(**{1: 2})", "f(*1)", "f(**1)", "f(a=1, **{'a': 2})", "f(**{'a': 1}, **{'a': 2})", "g(*[1], **[])", "5()", "'x'()", "None()", "g(c=1)", "f(*None)", "(1,2)()"):
    try: eval(call)
    except TypeError as e: print(call, "->", e)
for src in ("f(a=1, 2)", "f(**{}, 1)", "f(**{}, *[])", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(None=1)", "f((a)=1)", "f(a, b for b in c)", "f(a=)", "f(,)", "f(*)", "f(**)", "f(a b)", "f(lambda: 0=1)", "f(f()=1)"):
    try: compile(src, "s", "eval"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
