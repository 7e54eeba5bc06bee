def pos(a, b, c):
    return a + b - c


def defaults(a, b=2, *, c=3):
    return a * b + c


def star(*args, **kw):
    return len(args) + kw.get("k", 0)


def run(n):
    total = 0
    for i in range(n):
        total += pos(i, 1, 2)
        total += defaults(i)
        total += defaults(i, b=3, c=i)
        total += star(i, i, k=5)
        total += len((i, i)) + abs(-i) + min(i, 5)
    return total


print(run(300_000))
