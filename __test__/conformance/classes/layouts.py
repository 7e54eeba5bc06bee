def attempt(f, *args):
    try:
        print(f(*args))
    except TypeError as e:
        print(e)


def assign(obj, cls):
    obj.__class__ = cls
    return type(obj).__name__


def rebase(cls, *bases):
    cls.__bases__ = bases
    return [c.__name__ for c in cls.__mro__]


# Behind items of any number, every class has a `__dict__` of its own place.
for base, value in ((tuple, (1,)), (bytes, b"a"), (int, 3), (str, "a"), (list, [1]), (dict, {}), (float, 1.5)):
    K = type("K", (base,), {})
    L = type("L", (base,), {})
    M = type("M", (K,), {})
    E = type("E", (base,), {"__slots__": ()})
    F = type("F", (base,), {"__slots__": ()})
    attempt(assign, K(value), L)
    attempt(assign, K(value), M)
    attempt(assign, E(value), F)
    attempt(assign, K(value), E)
    print("__weakref__" in K.__dict__, "__dict__" in K.__dict__, "__weakref__" in M.__dict__)


class A:
    __slots__ = ("__dict__",)


class B: pass


attempt(assign, A(), B)


class G(set):
    __slots__ = ("g",)


class H(G): pass


attempt(rebase, H, set)
attempt(rebase, H, G)


class I(A):
    __slots__ = ("x",)


class J(I): pass


attempt(rebase, J, A)
# A slot for what a builtin base has, or another base than the one that decides the layout.
for base in (set, frozenset, dict, list, str, float, object, type):
    for slot in ("__weakref__", "__dict__"):
        try:
            K = type("K", (base,), {"__slots__": (slot,)})
            print(base.__name__, slot in K.__dict__)
        except TypeError as e:
            print(str(e).partition(":")[0])
print(type("K", (float, A), {"__slots__": ("__dict__",)}).__bases__)
try:
    type("K", (), {"__slots__": ("1",), "__qualname__": 5})
except TypeError as e:
    print(e)
# The bases that decide the layout are asked, not all of the order.
class N: pass
class O(bytes): pass
class P(O, N): pass


attempt(assign, O(), P)
attempt(lambda: type("K", (P,), {"__slots__": ()}).__mro__[1:])


class Q(Exception): pass


q = Q()
q.x = 1
try:
    del q.__dict__
except TypeError as e:
    print(e, q.x)
n = N()
n.x = 1
del n.__dict__
print(n.__dict__)
try:
    type("K", (bytearray,), {})(b"", x=1)
except TypeError as e:
    print(e)


class R:
    def __new__(cls): return object.__new__(cls)


class S(R, float): pass


attempt(S)
