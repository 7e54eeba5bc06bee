# Assigning `__bases__` asks the metaclass for the order of the class and of all that derive from it.
class M(type):
    asked = []
    fails = None

    def mro(cls):
        M.asked.append(cls.__name__)
        if M.fails == cls.__name__:
            raise ValueError(cls.__name__)
        return super().mro()


class A(metaclass=M):
    pass


class B(metaclass=M):
    pass


class C(A):
    pass


class D(C):
    pass


class E(C):
    pass


class F(D, E):
    pass


def names(classes):
    return [c.__name__ for c in classes]


def state():
    print(M.asked, C.__base__, [names(c.__mro__) for c in (C, D, E, F)], names(A.__subclasses__()), names(B.__subclasses__()))
    M.asked.clear()


state()
C.__bases__ = (B,)
state()
# Where one of them fails, all is as before.
for name in 'CDEF':
    M.fails = name
    try:
        C.__bases__ = (A,)
    except ValueError as e:
        print(repr(e))
    state()
M.fails = None


# The same without a metaclass.
class P:
    pass


class Q:
    pass


class R(Q):
    pass


class S(P, Q):
    pass


class T(S, R):
    pass


print(names(T.__mro__))
try:
    R.__bases__ = (Q, P)
except TypeError as e:
    print(e)
print(names(R.__mro__), names(T.__mro__), names(R.__bases__), names(P.__subclasses__()), names(Q.__subclasses__()))
R.__bases__ = (P, Q)
print(names(R.__mro__), names(T.__mro__), names(R.__bases__), names(P.__subclasses__()), names(Q.__subclasses__()))


# An mro() that assigns bases itself has the last word.
class Again(type):
    on = False
    late = False

    def mro(cls):
        if Again.on and cls.__name__ == 'W':
            Again.on = False
            cls.__bases__ = (V,)
            if Again.late:
                raise ValueError('late')
        return super().mro()


class U(metaclass=Again):
    pass


class V(metaclass=Again):
    pass


class U2(metaclass=Again):
    pass


class W(U):
    pass


class X(W):
    pass


for Again.late in (False, True):
    Again.on = True
    try:
        W.__bases__ = (U2,)
    except ValueError as e:
        print(e)
    print(names(W.__bases__), names(W.__mro__), names(X.__mro__), [names(c.__subclasses__()) for c in (U, V, U2)])
    Again.on = False
    W.__bases__ = (U,)
    print(names(W.__bases__), names(W.__mro__), names(X.__mro__), [names(c.__subclasses__()) for c in (U, V, U2)])


# While it is asked, a new class has no order, and no base knows of it.
class New(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, names(cls.__bases__), cls.__base__, 'x' in cls.__dict__)
        if cls.__name__ == 'Bad':
            raise ValueError('bad')
        return super().mro()


class Good(metaclass=New):
    x = 1


try:
    class Bad(Good):
        pass
except ValueError as e:
    print(e)
print(Good.__subclasses__())


def attempt(**namespace):
    try:
        print(type('N', (New,), namespace)('Made', (Good,), {}).__mro__)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


attempt(mro=5)
attempt(mro=staticmethod(lambda: [Good, object]))
attempt(mro=lambda cls: 5)
attempt(mro=lambda cls: ())
attempt(mro=lambda cls: (cls, 5))
attempt(mro=lambda cls: (cls, int))
attempt(mro=lambda cls: iter((cls, object)))


# Cycles are found where an order hides them, and the first class that is there twice is named.
class Hides(type):
    def mro(cls):
        return (cls, object)


class Low(metaclass=Hides):
    pass


class High(Low):
    pass


for bases in (High,), (Low,), (object, High), (High, High):
    try:
        Low.__bases__ = bases
    except TypeError as e:
        print(e)
for bases in (A, B, B, A), (object, ValueError, ValueError, object), (A, B, B):
    try:
        type('Twice', bases, {})
    except TypeError as e:
        print(e)


# A class that the metaclass orders is the same as any other afterwards.
class Plain(type):
    def mro(cls):
        return super().mro()


class Ordered(metaclass=Plain):
    def __getattr__(self, name):
        return 'asked', name


print(Ordered.__hash__, Ordered().missing, Ordered.__init__)
