import abc
import types


class Meta(type):
    def __getattr__(cls, name):
        return f'{cls.__name__}.{name} of the metaclass'


class C(metaclass=Meta):
    @types.DynamicClassAttribute
    def x(self):
        "What x is."
        return self._x

    @x.setter
    def x(self, value):
        "Not this."
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @types.DynamicClassAttribute
    def read(self):
        return 5

    written = types.DynamicClassAttribute(None, lambda self, value: print('set', value), doc='Only written.')


c = C()
c.x = 3
print(c.x, C.x, c.read, C.read)
del c.x
c.written = 7
for action in (lambda: c.x, lambda: setattr(c, 'read', 1), lambda: delattr(c, 'read'), lambda: c.written, lambda: delattr(c, 'written')):
    try:
        print(action())
    except AttributeError as e:
        print('AttributeError', e)
x = vars(C)['x']
print(x.__doc__, x.overwrite_doc, vars(C)['written'].__doc__, vars(C)['written'].overwrite_doc, vars(C)['read'].__doc__)
other = x.getter(lambda self: 9)
print(other.__doc__, other.overwrite_doc, other.fset is x.fset, other.fdel is x.fdel)
documented = types.DynamicClassAttribute(x.fget, doc='Mine.').getter(x.fget)
print(documented.__doc__, documented.overwrite_doc)


class A(metaclass=abc.ABCMeta):
    @types.DynamicClassAttribute
    @abc.abstractmethod
    def y(self):
        pass


print(A.y.__isabstractmethod__, sorted(A.__abstractmethods__))
