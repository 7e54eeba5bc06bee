# Classes that conflict are named by their `__name__`, which a metaclass may define.
def conflict(meta):
    class A(metaclass=meta):
        pass

    class B(A):
        pass

    for bases in ((A, A), (A, B)):
        try:
            type.__new__(meta, "X", bases, {})
        except Exception as e:
            print(type(e).__name__, e)


class Number(type):
    __name__ = 123456.789


class Text(type):
    __name__ = "other"


class Asked(type):
    def __getattribute__(cls, name):
        print("asked", name)
        return super().__getattribute__(name)




conflict(type)
conflict(Number)
conflict(Text)
conflict(Asked)
conflict(type("Fails", (type,), {"__name__": property(lambda cls: {}["no name"])}))
conflict(type("Lacks", (type,), {"__name__": property(lambda cls: cls.nothing)}))
conflict(type("Plain", (type,), {}))
