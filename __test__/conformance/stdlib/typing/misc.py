from typing import *
UserId = NewType('UserId', int); print(UserId(5), UserId.__name__, UserId.__supertype__, UserId)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), f('a'), len(get_overloads(f)))
@final
class C: pass
print(C.__final__)
@no_type_check
def g(x: 'nonsense['): pass
print(get_type_hints(g))
for bad in (lambda: List[int, str], lambda: Union[()], lambda: Optional[int, str], lambda: Any(), lambda: List[int][str], lambda: Callable[int], lambda: Union[5], lambda: isinstance(5, List[int]), lambda: Literal(), lambda: ClassVar[int]()):
    try:
        print(bad())
    except TypeError as e: print(str(e)[:60])
try:
    assert_never(5)
except AssertionError as e: print(e)
def h(*args: int, **kw: str) -> None: pass
print(h.__annotations__, isinstance([], List), issubclass(list, Sequence), isinstance(5, Hashable))
