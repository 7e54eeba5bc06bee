# A class may say that it equals Protocol, as the one of typing_extensions does, and is then subscripted like it.
import typing
from typing import Generic, List, NamedTuple, TypeVar

T = TypeVar('T')


class Meta(type(typing.Protocol)):
    def __eq__(cls, other):
        return cls is other or cls.__dict__.get('stands_for') is other

    def __hash__(cls):
        return type.__hash__(cls)


class Protocol(Generic, metaclass=Meta):
    stands_for = typing.Protocol


alias = Protocol[T]
print(alias, alias.__args__, alias.__parameters__)
for subscript in lambda: alias[int], lambda: Protocol[int], lambda: Protocol[()], lambda: List[Protocol], \
        lambda: List[alias]:
    try:
        print(subscript())
    except TypeError as e:
        print(e)


class Reader(Protocol[T]):
    def read(self) -> T:
        pass


print(Reader[int], Reader.__parameters__, Reader.__mro__)

# Fields that can be gone over once have names, and no annotations.
Point = NamedTuple('Point', iter([('x', int), ('y', int)]))
print(Point(1, y=2), Point.__annotations__)
for fields in [('x', int), ('x', str)], [('_x', int)], [('x', (int,))], [('x', 3)]:
    try:
        print(NamedTuple('Point', fields).__annotations__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
