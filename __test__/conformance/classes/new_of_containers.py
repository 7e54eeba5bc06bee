# `__new__` of a mutable container makes an empty one, whatever it is given: filling is `__init__`'s.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for c in list, dict, set, bytearray:
    t(lambda: c.__new__(c, "ab"))
    t(lambda: c.__new__(c, 1, 2, 3, k=5))
    t(lambda: c.__new__(5))
    t(lambda: c.__new__())
    t(lambda: c.__new__(None))
    t(lambda: c.__new__(int))
    t(lambda: c())
    t(lambda: c(1, 2))
    t(lambda: c(5))
    t(lambda: type.__call__(c))
    t(lambda: type.__call__(c, [(1, 2)] if c is dict else b"a"))
    t(lambda: c.__call__([(1, 2)] if c is dict else b"a"))

    class Silent(c):
        def __init__(self, *args):
            pass

    t(lambda: Silent([(1, 2)]))
    t(lambda: c.__new__(Silent, [(1, 2)]))

    class Made(c):
        def __new__(cls, *args):
            return c.__new__(c, *args)

    t(lambda: Made([(1, 2)]))
    x = c.__new__(c, [5])
    t(lambda: c.__init__(x, [(3, 4)] if c is dict else b"a"))
    t(lambda: x)
