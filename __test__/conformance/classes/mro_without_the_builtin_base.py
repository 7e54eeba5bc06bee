# A metaclass may leave out the builtin class that instances are of: they are made as its all the same.
class M(type):
    def mro(cls):
        if cls.__name__ == 'Left':
            return (cls, object)
        if cls.__name__ == 'Alone':
            return (cls,)
        return super().mro()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for base in int, tuple, bytes, type, list, str, float, dict, object, set, Exception:
    print(base)
    Left = M('Left', (base,), {})
    Alone = M('Alone', (base,), {})
    attempt(lambda: type('X', (base, Left), {}).__name__)
    attempt(lambda: type('X', (Left, base), {}).__name__)
    attempt(lambda: type('X', (Left,), {}).__mro__)
    for args in ((), (1,), ('a', (), {}), ([1],)):
        attempt(lambda: Left(*args).__class__)
    attempt(lambda: Alone(5))
    attempt(lambda: base.__new__(Left).__class__)
    attempt(lambda: object.__new__(Left).__class__)
    attempt(lambda: type('X', (Left,), {})().__class__)
    attempt(lambda: (Left.__base__, issubclass(Left, base)))
    attempt(lambda: type('X', (Left,), {'__init__': lambda s, *a: print('init', a)})(1).__class__)
    attempt(lambda: type('X', (Left,), {'__new__': lambda s, *a: print('new', a)})(1).__class__)
    attempt(lambda: type('X', (Left,), {'__new__': lambda s, *a: base.__new__(s)})(1).__class__)

# A `__dict__` makes a layout of its own where instances have no fixed size.
for base in int, tuple, bytes, type, list, str, float, dict, object, set, Exception:
    class I(base): pass
    class J(base): pass
    class K(J): __slots__ = ()
    class S(base): __slots__ = ()
    class T(base): __slots__ = ()
    print(base)
    for bases in (I, J), (I, S), (S, I), (S, T), (base, I), (I, base), (base, S), (S, base), (I, K), (S, K):
        attempt(lambda: type('X', bases, {}).__base__.__name__)


# Without `object` there is nothing that makes or initializes.
class None_(type):
    def mro(cls):
        return (cls, *cls.__bases__) if cls.__bases__ != (object,) else (cls,)


class Bare(metaclass=None_):
    def __new__(cls):
        return object.__new__(cls)


class OfInt(int, metaclass=None_):
    pass


attempt(Bare)
attempt(lambda: type(OfInt(3)).__name__)
attempt(lambda: int.__add__(OfInt(3), 4))
