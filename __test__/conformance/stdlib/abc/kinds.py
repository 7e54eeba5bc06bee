from abc import *
import abc
class A(ABC):
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def util(): ...
    @property
    @abstractmethod
    def p(self): ...
    @p.setter
    @abstractmethod
    def p(self, v): ...
print(sorted(A.__abstractmethods__))
class B(A):
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def util(): return 'util'
    p = 5
print(B.make(), B.util(), B().p, B.__abstractmethods__)
def late(cls):
    cls.extra = abstractmethod(lambda self: 0)
    return abc.update_abstractmethods(cls)
@late
class C(ABC): pass
try:
    C()
except TypeError as e:
    print(str(e).split(' with')[0])
class NotABC:
    @abstractmethod
    def f(self): return 'fine'
print(NotABC().f())
