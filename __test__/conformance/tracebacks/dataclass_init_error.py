from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
    def __post_init__(self):
        if self.x < 0: raise ValueError("x must not be negative")
print(P(1))
P(-1)
