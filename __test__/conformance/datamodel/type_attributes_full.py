class Outer:
    "doc"
    a: int = 1
    class Inner(list): pass
    def m(self): pass
print(Outer.__name__, Outer.__qualname__, Outer.Inner.__qualname__, Outer.__module__, Outer.__doc__, Outer.Inner.__doc__, Outer.__bases__, Outer.Inner.__base__, Outer.__mro__, Outer.__dict__["a"], Outer.__annotations__, sorted(k for k in Outer.__dict__ if k[0] != "_"), type(Outer.__dict__).__name__)
Outer.__name__ = "New"; Outer.__qualname__ = "Q.New"; Outer.__doc__ = "changed"; Outer.__module__ = "mod"
print(Outer, Outer.__doc__, repr(Outer()).split(" at ")[0])
for f in (lambda: setattr(Outer, "__name__", 5), lambda: setattr(int, "__name__", "x"), lambda: setattr(Outer, "__dict__", {}), lambda: setattr(Outer, "__bases__", ()), lambda: setattr(Outer, "__bases__", 5), lambda: Outer.__dict__.__setitem__, lambda: setattr(Outer, "__mro__", ()), lambda: delattr(Outer, "__name__"), lambda: delattr(int, "real"), lambda: setattr(Outer, "__qualname__", 1), lambda: delattr(Outer, "zzz"), lambda: setattr(Outer, "__class__", int)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class X: pass
class Y: pass
x = X()
x.__class__ = Y
print(type(x).__name__, isinstance(x, Y))
for bad in (int, 5, list):
    try: x.__class__ = bad
    except TypeError as e: print(e)
print(int.__basicsize__ > 0, type.__flags__ != 0, X.__subclasses__(), bool.__bases__, type(type), type(X).__name__, X == X, X != Y, callable(X), X.__class__ is type)
