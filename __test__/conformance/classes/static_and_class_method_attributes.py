class C:
    pass


def f(a: int):
    "doc"


f.x = 1
for kind in classmethod, staticmethod:
    w = kind(f)
    print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.__annotations__, w.__wrapped__ is f, w.__func__ is f, hasattr(w, "x"))
    w.y = 2
    w.__name__ = "other"
    print(w.y, w.__name__, f.__name__, vars(w), w.__dict__ is vars(w))
    for change in (lambda: setattr(w, "__func__", 1), lambda: delattr(w, "nothing"), lambda: w.zz, lambda: delattr(w, "y"), lambda: w.y):
        try:
            print(change())
        except AttributeError as e:
            print(type(e).__name__, e)
    w.__dict__["z"] = 3
    print(w.z)
    try:
        w.__isabstractmethod__ = True
    except AttributeError as e:
        print(e)
    print(sorted(vars(kind([].append))), sorted(vars(kind(C))), vars(kind(kind(f))) == {**vars(w), "__name__": "f"} or "differs")


class Marked(classmethod):
    pass


m = Marked(f)
m.tag = "t"
print(m.tag, m.__name__)


class Uses:
    @staticmethod
    def s():
        return "s"

    @classmethod
    def c(cls):
        return cls.__name__


Uses.__dict__["s"].final = True
Uses.__dict__["c"].final = True
print(Uses.s(), Uses.c(), Uses.__dict__["s"].final, Uses.__dict__["c"].final, hasattr(Uses.s, "final"), hasattr(Uses.c, "final"))
