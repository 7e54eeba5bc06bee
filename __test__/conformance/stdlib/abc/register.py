from abc import ABC, ABCMeta, abstractmethod
class Drawable(ABC):
    pass
@Drawable.register
class Circle: pass
print(issubclass(Circle, Drawable), isinstance(Circle(), Drawable), Drawable in Circle.__mro__)
class Sub(Circle): pass
print(isinstance(Sub(), Drawable), issubclass(int, Drawable))
Drawable.register(int); print(isinstance(5, Drawable), isinstance(True, Drawable), isinstance('', Drawable))
class Deep(Drawable): pass
Deep.register(str); print(isinstance('', Drawable), isinstance('', Deep), isinstance(5, Deep))
for f in (lambda: Drawable.register(5), lambda: Deep.register(Drawable)):
    try:
        f()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
try:
    issubclass(5, Drawable)
except TypeError as e:
    print(e)
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, 'quack') or NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(), Hook), isinstance(3, Hook))
