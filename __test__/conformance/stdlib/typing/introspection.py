from typing import *
print(get_origin(List[int]), get_args(List[int]), get_origin(Union[int, str]), get_args(Union[int, str]), get_origin(int), get_args(int), get_origin(dict[str, int]), get_args(dict[str, int]))
print(get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_origin(Callable[[], int]), get_args(Annotated[int, 1, 2]), get_origin(Annotated[int, 1]), get_args(Literal[1, 2]), get_origin(Optional[int]))
class A:
    x: int
    y: 'Optional[A]' = None
    z: ClassVar[str] = ''
    def m(self, a: 'int', *b: str, **c: float) -> 'A': ...
class B(A):
    w: Annotated[int, 'info']
print(get_type_hints(A), get_type_hints(A.m), get_type_hints(B), get_type_hints(B, include_extras=True))
def g(a: int = 5, b: str = None): pass
print(get_type_hints(g), TYPE_CHECKING, cast(int, 'x'))
try:
    get_type_hints(5)
except TypeError as e: print(e)
