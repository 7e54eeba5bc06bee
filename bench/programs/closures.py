def counter():
    n = 0

    def inc(by):
        nonlocal n
        n += by
        return n

    return inc


def compose(f, g):
    return lambda x: f(g(x))


def run(n):
    c = counter()
    add = [lambda x, k=k: x + k for k in range(4)]
    h = compose(compose(add[1], add[2]), lambda x: x & 0xFF)
    total = 0
    for i in range(n):
        total += h(i) + c(i & 1)
    return total


print(run(700_000))
