# `__class_getitem__` is looked for as any attribute of the class is, with what the metaclass says.
class ByName(type):
    def __getattr__(cls, name):
        print("asked for", name)
        if cls.__name__ == "Without":
            raise AttributeError(name)
        return lambda key: (cls.__name__, name, key)


class Always(type):
    def __getattribute__(cls, name):
        if name == "__class_getitem__":
            return lambda key: key * 2
        return super().__getattribute__(name)


class InMeta(type):
    def __class_getitem__(cls, key):
        return "of the metaclass", key


class Own(metaclass=ByName):
    def __class_getitem__(cls, key):
        return cls, key


class Text(type):
    def __getattr__(cls, name):
        return name


class Refusing:
    __class_getitem__ = None


class Derived(Refusing):
    pass


for cls in (ByName("A", (), {}), ByName("Without", (), {}), Always("B", (), {}), InMeta("C", (), {}), Own, Text("D", (), {}), Refusing, Derived, int, InMeta):
    try:
        print(cls[1])
    except TypeError as e:
        print(e)


# The struct of a class with slots stays, even if their attributes are deleted.
class Slotted:
    __slots__ = ("x", "y")


class Same:
    __slots__ = ("x", "y")


class Other:
    __slots__ = ("x",)


s = Slotted()
del Slotted.x
for cls in (Other, Same, Slotted):
    try:
        s.__class__ = cls
        print(type(s).__name__)
    except TypeError as e:
        print(e)
