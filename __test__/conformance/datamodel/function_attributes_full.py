def f(a, b=1, *args, c, d=2, **kw) -> int:
    "doc"
    local = 1
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__globals__ is globals())
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_filename == __file__ if "__file__" in globals() else True, c.co_firstlineno, c.co_flags & 12)
f.tag = 1; f.__name__ = "renamed"; f.__doc__ = None; f.__defaults__ = (9,); f.__kwdefaults__ = {"c": 5}
print(f.tag, f.__name__, f.__doc__, f.__dict__, f(1))
for g in (lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__defaults__", 5), lambda: setattr(f, "__dict__", 5), lambda: setattr(f, "__code__", 5), lambda: f.nope, lambda: delattr(f, "nope"), lambda: setattr(f, "__kwdefaults__", 1), lambda: setattr(f, "__globals__", {}), lambda: setattr(f, "__qualname__", None)):
    try: g()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def outer():
    x = 5
    def inner(): return x
    return inner
i = outer()
print(i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars, i.__qualname__)
def g(): return "g"
def h(): return "h"
g.__code__ = h.__code__
print(g(), g.__name__)
print((lambda x, /, y: 0).__code__.co_posonlyargcount, f == f, f != g, hash(f) == hash(f), type(f).__name__, f.__call__(2), f.__get__(3, int)())
