from dataclasses import *
from typing import ClassVar
@dataclass
class A:
    x: int = 1
    count: ClassVar[int] = 0
@dataclass
class B(A):
    y: int = 2
    x: int = 10
print(B(), B(5, 6), [f.name for f in fields(B)], A() == B(), A.count)
@dataclass
class I:
    base: int
    scale: InitVar[int] = 2
    result: int = field(init=False, default=0)
    def __post_init__(self, scale): self.result = self.base * scale
print(I(5), I(5, 10), replace(I(5, 10), base=1, scale=3), InitVar[int])
class Plain:
    def hello(self): return 'hello'
@dataclass
class M(Plain):
    name: str
    def __str__(self): return f'M:{self.name}'
print(M('n'), repr(M('n')), M('n').hello())
C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).add(), C.__name__)
@dataclass
class G:
    items: 'list[int]' = field(default_factory=lambda: [1])
    meta: int = field(default=0, metadata={'unit': 'cm'})
print(G(), fields(G)[1].metadata['unit'], fields(G)[0].type)
