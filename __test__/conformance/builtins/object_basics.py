o = object()
print(o == o, o == object(), o != o, hash(o) == hash(o), isinstance(o, object), type(o))
print(repr(o).startswith("<object object at 0x"), str(o) == repr(o), format(o) == str(o))
for f in (lambda: setattr(o, "x", 1), lambda: object(1), lambda: object(a=1), lambda: o < o, lambda: o + 1, lambda: o[0], lambda: len(o), lambda: iter(o), lambda: o(), lambda: int(o), lambda: o.x):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class A: pass
class B:
    def __new__(cls, *a): return object.__new__(cls)
class C:
    def __init__(self, x): self.x = x
try: A(1)
except TypeError as e: print(e)
try: A(k=1)
except TypeError as e: print(e)
print(type(B(1, 2)).__name__, C(3).x)
class D:
    def __new__(cls, *a): return object.__new__(cls, *a)
try: D(1)
except TypeError as e: print(e)
try: object.__new__(int)
except TypeError as e: print(e)
try: object.__new__()
except TypeError as e: print(e)
try: object.__new__(5)
except TypeError as e: print(e)
try: object.__init__(C(1), 2)
except TypeError as e: print(e)
print(object.__eq__(o, o), object.__eq__(o, 1), object.__ne__(o, 1), object.__lt__(o, 1), object.__doc__ is not None)
