exec("a = 1\nb = a + 1")
print(a, b)
ns = {}
exec("def f(n):\n    return n and n * f(n - 1) or 1", ns)
print(ns["f"](5), sorted(k for k in ns if k != "__builtins__"))
g, l = {}, {}
exec("x = 1\nclass C:\n    y = 2", g, l)
print(sorted(l), "x" in g, l["C"].y)
def inner():
    loc = 5
    exec("loc = 6; other = loc")
    return loc
print(inner())
exec("print(__name__)", {"__name__": "custom"})
print(exec("1"), exec(""), exec("# only a comment"))
for src in ("return 1", "x = ", "if 1:\nprint()", "undefined_name", "break", "raise KeyError('k')"):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
try: exec("import math; r = math.sqrt(16)"); print(r)
except ImportError as e: print(e)
for args in ((1,), ("1", 1), ("1", {}, 1)):
    try: exec(*args)
    except TypeError as e: print(e)
exec("for i in range(3):\n  if i: print('i', i)\nelse:\n  print('done')")
exec("global gg\ngg = 3", g, l)
print(g.get("gg"), "gg" in l)
