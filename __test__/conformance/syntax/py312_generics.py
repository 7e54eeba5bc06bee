# python: 3.12+
type Pair[T] = tuple[T, T]
type Tree = int | list[Tree]
def first[T](xs: list[T], default: T = None) -> T:
    return xs[0] if xs else default
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]":
        self.items.append(x)
        return self
    def map[U](self, f) -> "Stack[U]":
        out = Stack()
        for i in self.items: out.push(f(i))
        return out
class IntStack(Stack[int]):
    pass
print(first([1, 2]), first([], "d"), Stack().push(1).push(2).map(str).items, IntStack().push(5).items)
print(Pair, Tree.__name__, Pair.__name__, first.__name__, Stack.__name__, issubclass(IntStack, Stack))
def bounded[T: int, *Ts, **P](a: T, *args: *Ts) -> T: return a
print(bounded(3, 4), [t.__name__ for t in first.__type_params__], [t.__name__ for t in Stack.__type_params__])
type = 5
print(type)
