fs = [lambda: 0, lambda x: x, lambda x, y=2: (x, y), lambda *a: a, lambda **k: k, lambda *, k: k, lambda a, /, b: (a, b), lambda a, *b, c=1, **d: (a, b, c, d), lambda x: lambda y: x + y, lambda: (yield)]
print(fs[0](), fs[1](1), fs[2](1), fs[3](1, 2), fs[4](a=1), fs[5](k=5), fs[6](1, b=2), fs[7](1, 2, d=3), fs[8](1)(2), type(fs[9]()).__name__)
print((lambda: 0).__name__, (lambda x: x).__qualname__, fs[2].__defaults__, fs[7].__kwdefaults__)
print([f(2) for f in [lambda x, n=n: x ** n for n in range(4)]], [f() for f in [lambda: n for n in range(3)]])
print(sorted("bAc", key=lambda c: c.lower()), (lambda x: x if x else "none")(0), (lambda: [i for i in range(3)])(), (lambda f: f(f))(lambda f: "self"))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda a, b: a if a > b else b)(3, 4), (lambda *, x=(lambda: 7)(): x)())
for f, args in ((fs[1], ()), (fs[1], (1, 2)), (fs[5], (1,)), (fs[6], ())):
    try: f(*args)
    except TypeError as e: print(e)
for src in ("lambda x: y = 1", "lambda x, x: 0", "lambda: return", "lambda (a): 0", "lambda a b: 0", "lambda *: 0", "lambda x: pass", "lambda", "lambda x", "lambda a, /, /: 0", "lambda **k, a: 0", "lambda x:int: 0"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
