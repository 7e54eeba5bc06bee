def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# A `__call__` of the metaclass that is no function.
class M(type):
    __call__ = "text"


class Shown:
    def __call__(self, *args):
        return "called", args


class N(type):
    __call__ = Shown()


class C(metaclass=M): pass
class D(metaclass=N): pass


attempt(lambda: C())
attempt(lambda: D(1, 2))
# `object.__setattr__` is not for classes.
attempt(lambda: object.__setattr__(C, "x", 1))
attempt(lambda: object.__delattr__(int, "real"))
attempt(lambda: type.__setattr__(C, "x", 1) or C.x)
# The metaclass of a class can be exchanged for another.
C.__class__ = N
attempt(lambda: (type(C), C(3)))


def assign(obj, cls):
    obj.__class__ = cls


class Plain: pass


attempt(lambda: assign(Plain, N))
attempt(lambda: assign(int, N))
# type() over a class with a metaclass: its `__init__` runs, its `mro()` has the last word.
class P(type):
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw)


class Q(metaclass=P): pass


print(type("X", (Q,), {"a": 1}).a)


class R(type):
    def mro(cls): return [cls, *cls.__bases__, object]


class S(bytes, metaclass=R): pass


attempt(lambda: type("X", (object, S), {}).__mro__)


class T(type):
    def mro(cls): return ()


class U(type):
    def mro(cls): return [cls, int, object]


attempt(lambda: T("X", (), {}))
attempt(lambda: U("X", (str,), {}))
# Items of a class whose metaclass has none.
def delete(obj, key):
    del obj[key]


attempt(lambda: delete(C, 0))
attempt(lambda: delete({1}, 0))
attempt(lambda: delete(frozenset(), 0))
attempt(lambda: delete(frozenset(), "a"))
# What is not there.
attempt(lambda: Plain.__abstractmethods__)
attempt(lambda: delattr(Plain, "__annotations__"))
attempt(lambda: (1).__module__)
attempt(lambda: None.__module__)
attempt(lambda: [].append.__module__)
attempt(lambda: (int.__module__, Plain().__module__, print.__module__))


class V:
    class W:
        __module__ = "builtins"


print(V, V.W)
# Only `object.__new__` asks whether a class is abstract.
for base in int, Exception, dict:
    A = type("A", (base,), {})
    A.__abstractmethods__ = {"m"}
    attempt(lambda: A() == A())
