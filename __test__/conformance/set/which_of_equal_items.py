# Which of two equal items an operation keeps, with operands of every kind and size.
import itertools


class Key:
    def __init__(self, n, mark):
        self.n, self.mark = n, mark

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __hash__(self):
        return self.n

    def __repr__(self):
        return f"Key{self.n}{self.mark}"


class Iterates(set):
    def __iter__(self):
        return iter([9, True])


class FrozenIterates(frozenset):
    def __iter__(self):
        return iter([9, True])


def show(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__, sorted(map(repr, v))
    if isinstance(v, dict):
        return type(v).__name__, sorted(map(repr, v.items()))
    return repr(v)


pools = [
    [[1], [None, True], [1.0, 2.0, 3.0]],
    [[Key(1, "a")], [Key(2, "b"), Key(1, "b")], [Key(1, "c"), Key(2, "c"), Key(3, "c")]],
]
makes = [
    set, frozenset, list, iter, Iterates, FrozenIterates, dict.fromkeys, lambda p: (x for x in p),
    lambda p: dict.fromkeys(p).keys(), lambda p: dict.fromkeys(p, 0).items(),
]  # fmt: skip
operators = [lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a - b, lambda a, b: a ^ b]
methods = [
    "intersection", "union", "difference", "symmetric_difference", "intersection_update", "update",
    "symmetric_difference_update", "isdisjoint", "issuperset", "__rand__", "__ior__", "__le__",
]  # fmt: skip
others = [
    lambda a, b: {x for y in (a, b) for x in y}, lambda a, b: {*a, *b}, lambda a, b: dict.fromkeys([*a, *b]),
    lambda a, b: {**dict.fromkeys(a, 1), **dict.fromkeys(b, 2)}, lambda a, b: dict.fromkeys(a) | dict.fromkeys(b, 2),
]  # fmt: skip


def t(f):
    try:
        return show(f())
    except TypeError as e:
        return str(e)


for pool in pools:
    for (p, make_a), (q, make_b) in itertools.product(itertools.product(pool, makes), repeat=2):
        print(p, type(make_a(p)).__name__, q, type(make_b(q)).__name__)
        print(*[t(lambda: f(make_a(p), make_b(q))) for f in operators + others])
        if isinstance(make_a(p), (set, frozenset)):
            for name in methods:
                a = make_a(p)
                print(name, t(lambda: getattr(a, name)(make_b(q))), show(a))
            print(t(lambda: make_a(p).intersection(make_b(q), make_a(p), make_b(q))))
