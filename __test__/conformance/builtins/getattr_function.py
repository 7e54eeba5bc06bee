class A:
    x = 1
    def __getattr__(self, name):
        if name.startswith("dyn"): return name[3:]
        raise AttributeError(f"custom: no {name}")
a = A()
print(getattr(a, "x"), getattr(a, "dynfoo"), getattr(a, "y", None), getattr(a, "y", 3))
try: a.y
except AttributeError as e: print(e, e.name, e.obj is a)
try: (1).foo
except AttributeError as e: print(e, e.name, e.obj)
try: A.nope
except AttributeError as e: print(e, e.name, e.obj is A)
print(getattr("abc", "upper")(), getattr([3, 1], "sort")(), getattr(int, "__add__")(1, 2))
class E:
    @property
    def p(self): raise KeyError("other error")
try: getattr(E(), "p", "default")
except KeyError as e: print("not hidden", e)
for args in ((), (a,), (a, "x", 1, 2), (a, b"x"), (a, None, 1)):
    try: print(getattr(*args))
    except TypeError as e: print(e)
print(getattr(a, "x" + ""), [getattr(a, n, "-") for n in ("x", "z")])
