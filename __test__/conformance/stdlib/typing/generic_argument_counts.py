from typing import Generic, TypeVar, Protocol, ParamSpec
T, K = TypeVar("T"), TypeVar("K")
P = ParamSpec("P")
class One(Generic[T]): pass
class Two(Generic[T, K]): pass
class Fn(Generic[P, T]): pass
class Half(Two[int, T]): pass
print(One[int], Two[int, str], Half[str], Half.__parameters__, Two[T, T][int], One[T].__parameters__)
for f in (lambda: One[int, str], lambda: Two[int], lambda: Two[int, str, float], lambda: Half[int, str], lambda: Generic[int], lambda: Generic["x"], lambda: One[()]):
    try: print(f())
    except TypeError as e: print(e)
class Proto(Protocol[T]):
    def get(self) -> T: ...
print(Proto[int].__origin__ is Proto, Proto.__parameters__, issubclass(Half, Two), One[int]().__class__ is One)
class Box(Generic[T]):
    def __init__(self, v): self.v = v
    def map(self, f): return Box[T](f(self.v))
print(Box[int](3).map(str).v, Box[int].__args__, Box[int] == Box[int], Box[int] != Box[str])
