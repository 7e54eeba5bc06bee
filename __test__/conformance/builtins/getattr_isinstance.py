class A:
    x = 1
    def m(self): return "m"
class B(A): pass
b = B()
print(getattr(b, "x"), getattr(b, "nope", None), hasattr(b, "m"), hasattr(b, "q"), setattr(b, "y", 2), b.y, delattr(b, "y"), hasattr(b, "y"), callable(b.m), callable(b.x))
print(isinstance(b, A), isinstance(b, (int, A)), isinstance(b, (int, (str, B))), isinstance(1, int | str), isinstance("a", int | str), isinstance(None, int | None), issubclass(B, A | int), issubclass(bool, int), isinstance(True, (float, int)), isinstance(A, type), isinstance([], object))
print(int | None, (int | str) == (str | int), type(int | str).__name__, isinstance(3.0, int | float), int | list[int])
for f in (lambda: isinstance(1, [int]), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, list[int]), lambda: getattr(b, 5), lambda: setattr(b, 5, 1), lambda: hasattr(b, None), lambda: getattr(b, "nope"), lambda: int | 5):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(type(1), type("a"), type(None), type(int), type(type), type([]), type({}), type(()), type(set()), type(1.0), type(1j), type(b""), type(range(1)), type(lambda: 0), type(print), type(Ellipsis), type(x for x in ()), type(slice(1)), type(B), type(b), type([].append), type(b.m), type(iter([])), type({}.keys()), type(zip()), type(map(str, [])), type(enumerate([])), type(reversed([])), type(filter(None, [])), type(frozenset()), type(bytearray()), type(memoryview(b"")), type(property()), type(classmethod(len)), type(staticmethod(len)), type(super(B, b)), type(NotImplemented), type(ValueError()), type(object()))
print(type(5) is int, type(b) == B, type("")("x"), type([])((1, 2)), int.__name__, A.__name__, type(b).__mro__ == (B, A, object), b.__class__.__bases__)
print(vars(b), vars(A)["x"], sorted(k for k in dir(B) if not k.startswith("__")), dir() == sorted(dir()), "b" in dir())
D = type("D", (A,), {"y": 5, "__init__": lambda self, v: setattr(self, "v", v)})
print(D(3).v, D.y, D(1).x, D.__name__, D.__bases__ == (A,))
print(id(b) == id(b), id(1) == id(1), hash(1) == 1, hash("x") == hash("x"), hash(True), hash(-1) == hash(-1), hash(0.5) == hash(0.5), hash(None) == hash(None))
print(ascii("é\n"), repr("é"), bin(5), format(5), format("x", ">3"), callable(A), callable(None), all([1, "a"]), any([0, ""]), bool(A()), divmod(17, 5), divmod(-17, 5.0))
print(int.__doc__ is not None, len.__name__, len.__module__, str(len), repr(int), repr(print), A.m.__name__, str(type(A)), ValueError, repr(type(None)), repr(Exception))
