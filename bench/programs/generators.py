def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


def nested(depth, n):
    if depth == 0:
        yield from range(n)
    else:
        yield from nested(depth - 1, n)


def accumulate():
    total = 0
    while True:
        x = yield total
        total += x


def run():
    check = 0
    for x in evens(count(700_000)):
        check += x
    check += sum(nested(5, 300_000))
    acc = accumulate()
    next(acc)
    for i in range(300_000):
        check ^= acc.send(i)
    return check + sum(x * 2 for x in range(500_000))


print(run())
