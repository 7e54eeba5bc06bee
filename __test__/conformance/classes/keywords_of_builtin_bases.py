# Keywords for a subclass of a builtin with an `__init__` or `__new__` of its own: who looks at them.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Null(type):
    __prepare__ = None


class Plain(type):
    pass


t(lambda: type.__call__(Null, "X", (), {}).__name__)
try:

    class NoNamespace(metaclass=Null):
        pass

except Exception as e:
    print(type(e).__name__, e)


class Made(metaclass=Plain):
    pass


def assign(target, key):
    target[key] = 1


def delete(target, key):
    del target[key]


for key in 1, 2**100, "a":
    t(lambda: assign(Made, key))
    t(lambda: delete(Made, key))

for base in int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset:

    class Own(base):
        def __init__(self, *args, **kwargs):
            print("init", args, kwargs)

    class Passes(base):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)

    class Makes(base):
        def __new__(cls, *args, **kwargs):
            return super().__new__(cls)

    for cls in Own, Passes, Makes, base:
        t(lambda: cls(x=1))
        t(lambda: cls("1", k=2))
        t(lambda: cls(source=b"a"))
