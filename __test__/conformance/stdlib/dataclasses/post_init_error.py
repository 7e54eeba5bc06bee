from dataclasses import dataclass
@dataclass
class A:
    x: int
    def __post_init__(self):
        if self.x < 0:
            raise ValueError('negative')
print(A(1))
A(-1)
