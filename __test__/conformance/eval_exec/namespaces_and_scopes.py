x = "global"
def f():
    x = "local"
    y = 1
    return eval("x"), eval("x", globals()), eval("y + z", {"z": 5}, {"y": 2}), eval("[x for _ in range(2)]", {"x": "g"})
print(f())
ns = {}; exec("a = 1\ndef g(): return a + b\nb = 2\nclass K:\n    c = a\n    def m(self): return self.c + b", ns); print(ns["g"](), ns["K"]().m(), sorted(k for k in ns if k != "__builtins__"), ns["g"].__module__ if "__name__" in ns else "builtins")
g, l = {}, {}; exec("v = 1\nglobal w\nw = 2\ndef h(): return w", g, l); print(sorted(l), g["w"], l["h"]())
try: exec("def r(): return v\nr()", {}, {"v": 1})
except NameError as e: print(e)
def loc():
    a = 1
    exec("a = 2; b = 3")
    try: b
    except NameError as e: print(e)
    return a
print(loc())
exec("x = 'changed'"); print(x)
code = compile("result = n * 2", "<c>", "exec")
for n in (1, 2): exec(code); print(result)
class D(dict):
    def __missing__(self, k): return k * 2 if k.islower() else self.fail(k)
    def fail(self, k): raise KeyError(k)
print(eval("ab + cd", {}, D()))
try: eval("AB", {"__builtins__": {}}, D())
except KeyError as e: print("KeyError", e)
for src in ("len('a')", "__import__('math').pi", "open", "[].__class__"):
    try: print(eval(src, {"__builtins__": {}}))
    except NameError as e: print(e)
print(eval("(lambda q: q + x_)(1)", {"x_": 5}), eval("(t := 5) + t"), t, eval("__name__", {"__name__": "custom"}), exec("pass"), eval("locals()", {}, {"k": 1}), eval("'multi' \\\n 'line'"))
exec("for i in range(2):\n    def fn(i=i): return i\n    print(fn())"); exec("import math as mm"); print(mm.floor(2.5), eval("mm.pi > 3"))
