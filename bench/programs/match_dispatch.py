class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


def ev(node):
    match node:
        case Num(v):
            return v
        case ("add", a, b):
            return ev(a) * 3 + ev(b)
        case ("mul", a, b):
            return ev(a) * ev(b) % 1009
        case {"neg": x}:
            return -ev(x)
        case [first, *_]:
            return ev(first)


def tree(d):
    if d == 0:
        return Num(d + 3)
    l = tree(d - 1)
    return [("add", l, {"neg": l}), ("mul", l, ("add", l, Num(2))), [l, 1, 2]][d % 3]


t = tree(11)
print([ev(t) for _ in range(500)][-1])
