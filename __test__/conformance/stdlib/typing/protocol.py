from typing import *
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closeable), isinstance(5, Closeable), issubclass(F, Closeable))
@runtime_checkable
class Named(Protocol):
    name: str
class N: name = 'n'
class M:
    def __init__(self): self.name = 'm'
print(isinstance(N(), Named), isinstance(M(), Named), isinstance(F(), Named))
class Explicit(Closeable):
    def close(self): return 'c'
print(Explicit().close(), isinstance(Explicit(), Closeable))
class NotRT(Protocol):
    def f(self): ...
for f in (lambda: isinstance(5, NotRT), lambda: NotRT(), lambda: runtime_checkable(int)):
    try:
        print(f())
    except TypeError as e: print(e)
print(isinstance(3, SupportsInt), isinstance('a', SupportsInt), isinstance(3.5, SupportsFloat), isinstance(2, SupportsIndex), isinstance([], SupportsAbs), issubclass(int, SupportsInt))
class HasX(Protocol):
    x: int
class Impl(HasX):
    def __init__(self): self.x = 4
print(Impl().x)
