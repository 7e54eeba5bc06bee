# `+` and `*` of sequences: whose method is asked, and who says what of operands that do not fit.
import itertools

values = {str: "ab", bytes: b"ab", bytearray: b"ab", list: [1], tuple: (1,)}
names = ["__radd__", "__add__", "__iadd__", "__rmul__", "__mul__", "__imul__", "__index__"]
choices = [(), *[(n,) for n in names], ("__mul__", "__rmul__"), ("__add__", "__radd__")]


def method(name, answers):
    if name == "__index__":
        return lambda self: 2
    return lambda self, other: (name, type(other).__name__) if answers else NotImplemented


def into_sum(x, y):
    x += y
    return x


def into_product(x, y):
    x *= y
    return x


def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__} {e}"


for base, value in values.items():
    for own_k, own_l, answers in itertools.product(choices, choices, [True, False]):
        K = type("K", (base,), {n: method(n, answers) for n in own_k})
        for above in (base, K) if answers else (base,):
            L = type("L", (above,), {n: method(n, answers) for n in own_l})
            a, b, p = K(value), L(value), base(value)
            print(base.__name__, own_k, own_l, answers, above.__name__)
            print(t(lambda: a + b), t(lambda: b + a), t(lambda: a * b), t(lambda: b * a), t(lambda: a * 2))
            print(t(lambda: p + a), t(lambda: p * a), t(lambda: 2 * a), t(lambda: a * 1.5), t(lambda: None * a))
            print(t(lambda: into_sum(K(value), b)), t(lambda: into_product(K(value), b)), t(lambda: a + None))
            print(t(lambda: into_sum(base(value), a)), t(lambda: into_product(2, a)), t(lambda: a.__add__(b)))
