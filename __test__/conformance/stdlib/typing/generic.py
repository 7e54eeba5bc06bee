from typing import *
T = TypeVar('T'); U = TypeVar('U')
class Stack(Generic[T]):
    def __init__(self): self.items = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, Stack[int].__origin__ is Stack, Stack[int].__args__)
class Pair(Generic[T, U]): pass
class Half(Pair[int, U]): pass
print(Pair[int, str], Half.__parameters__, Half.__orig_bases__, Half[str], issubclass(Half, Pair), Half.__mro__[1].__name__)
class L(List[int]): pass
print(L([1, 2]), issubclass(L, list), L.__orig_bases__)
class It(Iterable[T]):
    def __iter__(self): return iter(())
print(list(It()))
def f(x: T, y: 'list[T]') -> Optional[T]: return x
print(f.__annotations__['y'], get_type_hints(f))
print(T.__name__, T.__constraints__, T.__bound__, TypeVar('B', bound=int).__bound__, TypeVar('C', int, str).__constraints__, AnyStr.__constraints__)
