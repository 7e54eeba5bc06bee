print(eval("1 + 2"), eval(" [i for i in range(3)] "), eval("x * 2", {"x": 21}), eval("a + b", {"a": 1}, {"b": 2}), eval("(lambda q: q + 1)(5)"), eval("'a' 'b'"), eval("{1: 2}[1]"))
x = 10
print(eval("x"), [eval("x + i", {"x": x, "i": i}) for i in range(3)])
def f():
    y = 5
    return eval("y + x"), eval("y", {"y": 7})
print(f())
ns = {}
exec("a = 1\ndef g(n): return n + a\nclass K:\n    v = a * 2\nfor i in range(3): pass", ns)
print(ns["g"](10), ns["K"].v, ns["i"], sorted(k for k in ns if k != "__builtins__"), "__builtins__" in ns)
exec("z = x + 1")
print(z)
exec("x = 99")
print(x)
def loc():
    v = 1
    exec("v = 2")
    d = {}
    exec("w = v + 10", {"v": 5}, d)
    return v, d
print(loc())
code = compile("q * q", "<calc>", "eval")
print([eval(code, {"q": q}) for q in range(4)])
stmt = compile("total = sum(range(n))\nprint('total', total)", "<s>", "exec")
for n in (3, 10): exec(stmt, {"n": n})
single = compile("5 + 5", "<one>", "single")
exec(single)
exec("print('from exec')\nif True:\n    print('nested')\n")
print(exec("1"), eval("None"), eval("print('side') or 3"))
for src, mode in (("x = 1", "eval"), ("def", "exec"), ("1 +", "eval"), ("", "eval"), ("a b", "eval"), ("return 1", "exec"), ("yield 1", "exec"), ("break", "exec"), ("(", "exec"), ("'abc", "exec"), ("x = ", "exec"), ("  x = 1", "exec"), ("if 1:\nx", "exec"), ("1 = x", "exec"), ("f() = 1", "exec"), ("nonlocal q", "exec")):
    try:
        compile(src, "<test>", mode)
        print("ok", src)
    except SyntaxError as e:
        print(type(e).__name__, "|", e.msg, "|", e.lineno)
try:
    eval("undefined_name + 1")
except NameError as e:
    print(e)
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print(e)
try:
    eval("x", {"__builtins__": {}})
except NameError as e:
    print(e)
try:
    eval("len('a')", {"__builtins__": {}})
except NameError as e:
    print(e)
for bad in (lambda: eval(5), lambda: exec(None), lambda: compile("1", "f", "bad"), lambda: eval("1", 5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Ns(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo + bar", {}, Ns(bar="b")))
ops = {op: eval(f"lambda a, b: a {op} b") for op in ("+", "-", "*", "//", "%", "**", "<<", "&", "<", "==")}
print({k: f(7, 3) for k, f in ops.items()})
