def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
t(lambda: object.__new__())
t(lambda: object.__new__(1))
t(lambda: object.__new__('a'))
t(lambda: object.__new__(int))
t(lambda: object.__new__(object, 1))
t(lambda: object.__new__(type))
class A:
    pass
class B:
    def __init__(self, x): pass
class C:
    def __new__(cls, x): return object.__new__(cls, x)
class D:
    def __new__(cls, x): return object.__new__(cls, x)
    def __init__(self, x): pass
class E2(A): pass
t(lambda: object.__new__(A, 1))
t(lambda: type(object.__new__(B, 1)))
t(lambda: C(1))
t(lambda: D(1))
t(lambda: A(1))
t(lambda: A(k=1))
t(lambda: E2(1))
t(lambda: object(1))
t(lambda: object(k=1))
t(lambda: object.__new__(A, k=1))
t(lambda: A().__init__(1))
t(lambda: object.__init__(A(), 1))
t(lambda: object.__init__(object(), 1))
t(lambda: object.__init__())
t(lambda: B(1).__init__(1))
t(lambda: object.__init__(B(1), 1))
t(lambda: object.__init__(C.__new__, 1))
t(lambda: object.__init__(D, 1))
t(lambda: object.__new__(list))
t(lambda: object.__new__(ValueError))
t(lambda: object.__new__(bool))
class L(list): pass
t(lambda: object.__new__(L))
t(lambda: object.__new__(type(lambda: 0)))
t(lambda: object.__new__(type(None)))
t(lambda: object.__new__(type(len)))
t(lambda: list.__new__(int))
t(lambda: list.__new__(1))
t(lambda: list.__new__())
t(lambda: int.__new__(str))
t(lambda: int.__new__(bool))
t(lambda: dict.__new__(L))
t(lambda: tuple.__new__(object))
t(lambda: int.__new__(object()))
t(lambda: str.__new__(1, 2))
t(lambda: A.__new__())
t(lambda: A.__new__(3))
t(lambda: type.__new__(3))
t(lambda: type.__new__(int))
t(lambda: type.__new__())
class M(type):
    pass
t(lambda: M.__new__(type, 'a', (), {}))
t(lambda: type.__new__(A, 'a', (), {}))
t(lambda: object.__new__(M))
t(lambda: Exception.__new__(ValueError, 1))

class G:
    def __getitem__(self, i): raise IndexError
for x in (iter(G()), iter([]), iter(()), iter({}), {}.keys(), len, [].append, (x for x in ()), iter(int, 1), G.__getitem__, G().__getitem__, str.upper, int.__add__, type.__dict__['__doc__'], None, ..., NotImplemented, iter('a'), iter(range(3)), iter({1}), map(int, []), type(int | str), G.__init__, G().__init__, ValueError(), memoryview(b''), True, reversed([]), reversed({}), (1).__add__, type(type.__dict__), list[int], list.__dict__['append']):
    c = type(x)
    t(lambda: c())
    t(lambda: object.__new__(c))
