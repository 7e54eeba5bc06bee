class C:
    k = 1
    __slots__ = ("s", "__dict__")
c = C()
setattr(c, "a", 1); setattr(c, "s", 2); setattr(c, "not an identifier", 3)
print(c.a, c.s, getattr(c, "not an identifier"), vars(c))
delattr(c, "a"); delattr(c, "s")
print(hasattr(c, "a"), hasattr(c, "s"), hasattr(c, "k"), hasattr(C, "nothing"))
for name in ("a", "s", "k", "zzz"):
    try: delattr(c, name)
    except AttributeError as e: print(e)
for f in (lambda: setattr(c, 1, 2), lambda: getattr(c, 1), lambda: hasattr(c, None), lambda: delattr(c, 2.0), lambda: setattr(1, "x", 2), lambda: setattr(int, "x", 2), lambda: delattr("x", "upper"), lambda: setattr(c, "x"), lambda: getattr(c), lambda: hasattr(c)):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class P:
    @property
    def bad(self): raise ValueError("inside")
    @property
    def missing(self): return self.nope
print(hasattr(P(), "missing"), getattr(P(), "missing", "default"))
try: hasattr(P(), "bad")
except ValueError as e: print("hasattr lets through", e)
