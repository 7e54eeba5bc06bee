from abc import ABC, ABCMeta, abstractmethod, abstractproperty
class A(ABC):
    @abstractmethod
    def f(self): return "base f"
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__, A.__dict__["p"].__isabstractmethod__, A.__dict__["c"].__isabstractmethod__)
class B(A):
    def f(self): return "B " + super().f()
    p = 5
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
b = B(); print(b.f(), b.p, B.c(), b.s(), B.__abstractmethods__, isinstance(b, A), issubclass(B, ABC), type(A).__name__)
class M(metaclass=ABCMeta):
    @abstractmethod
    def go(self): pass
class Mixin:
    def go(self): return "mixed"
class Ok(Mixin, M): pass
print(Ok().go())
class V(M): go = None
print(V().go)
class Auto(ABC):
    @classmethod
    def __subclasshook__(cls, C): return "quack" in C.__dict__ or NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Auto), isinstance(Duck(), Auto), issubclass(int, Auto))
@Auto.register
class Reg: pass
print(issubclass(Reg, Auto), isinstance(Reg(), Auto), Auto.register(int) is int, isinstance(3, Auto))
for f in (lambda: A.register(5), lambda: Auto.register(), lambda: B.register(A) and 0):
    try: print(f())
    except (TypeError, RuntimeError) as e: print(type(e).__name__, e)
del M.go
print(M.__abstractmethods__)
