x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("a * b", {"a": 2}, {"b": 5}), eval(" \t 7 "))
def f(a):
    b = 2
    return eval("a + b + x")
print(f(1))
print(eval("[i * k for i in range(3)]", {"k": 4}), eval("(lambda q: q + x)(5)"), eval("{'a': 1}['a']"))
class M(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("foo + bar", {}, M()))
g = {}
eval("1", g)
print("__builtins__" in g)
print(eval("len('abc')", {"__builtins__": {"len": lambda s: "mine"}}))
for src in ("1 +", "x = 1", "", "nope", "1/0", "(", "import sys", "1;2", "a b"):
    try: eval(src)
    except Exception as e: print(type(e).__name__, e)
for args in ((), (1,), ("1", 5), ("1", {}, 5), ("1", [], {})):
    try: eval(*args)
    except TypeError as e: print(e)
print(eval("(y := 5) + y"), y)
print(eval("globals() is g2", {"g2": 1}) , eval("locals() is globals()"))
