# mro() is computed anew each time it is asked for, whatever order a metaclass has made of it.
class Other: pass
class M(type):
    def mro(c):
        return [c, Other, *super().mro()[1:]]
class C(object, metaclass=M): pass
print(C.mro(), type.mro(C), C.__mro__)
for make in (lambda: type('X', (object, C), {}), lambda: M('Y', (object, C), {})):
    try: print(make())
    except TypeError as e: print(e)
print(bool.mro(), object.mro(), type.mro(type), KeyError.mro())
import collections
print(collections.OrderedDict.mro(), int.mro())


class Twice(type):
    def mro(c):
        return [c, *super().mro()]


class T(metaclass=Twice):
    pass


class U(T):
    pass


print(T.__mro__, U.__mro__)
