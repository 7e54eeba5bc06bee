print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(1, int | str), isinstance(None, int | None), isinstance("", ()))
print(issubclass(bool, int), issubclass(int, object), issubclass(int, (str, float)), issubclass(int, int | str), issubclass(type, object))
for f, args in ((isinstance, (1, 2)), (isinstance, (1, "int")), (isinstance, (1, (int, 5))), (isinstance, (1, (str, 5))), (issubclass, (1, int)), (issubclass, (int, 1)), (issubclass, (int, (str, 1))), (isinstance, (1,)), (isinstance, ([], list[int])), (issubclass, (list, list[int])), (isinstance, (1, [int]))):
    try: print(f(*args))
    except TypeError as e: print(e)
class Meta(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is float
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(6, M), issubclass(float, M), issubclass(int, M), isinstance(M(), M))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), type(Fake()).__name__, isinstance(Fake(), Fake), isinstance(Fake(), str))
class Lie:
    @property
    def __class__(self): return dict
print(isinstance(Lie(), dict), Lie().__class__)
class MB(type):
    def __instancecheck__(cls, o): return "truthy"
class B(metaclass=MB): pass
print(isinstance(1, B))
