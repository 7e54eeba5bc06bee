from functools import partial
def f(*a, **k): return a, k
p = partial(f, 1, x=2)
print(p(), p(3), p(3, x=9, y=1), p.func is f, p.args, p.keywords, repr(p).split(" at ")[0], partial(p, 5).args, partial(partial(f, 1), 2, z=3)(4), partial(int, base=2)("101"))
for g in (lambda: partial(), lambda: partial(5), lambda: partial(len)(), lambda: partial(len, [1])(2), lambda: p(**{"x": 1}), lambda: p.nope, lambda: partial(f)(1, **{1: 2})):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
p.attr = 5; print(p.attr, p.__dict__, callable(p), partial(print, sep="-")(1, 2), hasattr(p, "__name__"), p.__doc__ is not None)
class C:
    def m(self, a, b): return (a, b)
    pm = partial(f, "in class")
c = C(); print(c.pm(1), partial(c.m, 1)(2), list(map(partial(pow, 2), range(4))), sorted(["b", "A"], key=partial(str.lower)), partial(str.join, ",")(["a", "b"]))
p.keywords["z"] = 1; print(p.keywords, repr(partial(len, [1], key=None)))
class S(partial): pass
print(type(S(len)).__name__, S(len)([1, 2]), isinstance(partial(S(len)), partial))
