from dataclasses import dataclass
@dataclass(order=True)
class V:
    n: int
print(V(1) < V(2))
print(sorted([V(3), V("x"), V(1)]))
