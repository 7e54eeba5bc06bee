# sum() of a generator takes each item before it asks for the next.
import sys


def shown(items):
    for x in items:
        print("gives", x)
        yield x
    print("ends")


def attempt(what, *args):
    try:
        print(what(*args))
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


class Adds:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("add", self.n, other)
        return Adds(self.n + (other.n if isinstance(other, Adds) else other))

    def __radd__(self, other):
        print("radd", self.n, other)
        return Adds(self.n + other)

    def __repr__(self):
        return f"Adds({self.n})"


class Fails:
    def __repr__(self):
        return "Fails()"

    def __radd__(self, other):
        raise KeyError(other)


for items in (
    [1, 2, 3],
    [],
    [True, 2, 3.5],
    [1, 2.5, 0.25, 1, -7],
    [2**62, 2**62, 2**62, 1.5],
    [1j, 2, 3.0],
    [1, "a", 2],
    [1, None, 2],
    [1, Adds(2), 3, Adds(4)],
    [1, Fails(), 2],
    [[1], [2]],
):
    attempt(sum, shown(items))
    attempt(sum, shown(items), 10)
attempt(sum, shown([[1], [2]]), [])
attempt(sum, shown(["a"]), "")
attempt(sum, shown([(1,), (2,)]), ())


# Within each other, ended early, and with exceptions on their way.
attempt(lambda: sum(sum(j for j in range(i)) for i in range(50)))
attempt(lambda: sum(next(iter([])) for i in range(3)))
attempt(lambda: sum(1 // (2 - i) for i in range(5)))


def raising():
    try:
        yield 1
        raise LookupError("in it")
    except LookupError:
        yield 2
        yield sum(x for x in range(4))
    yield 4


attempt(sum, raising())


def itself():
    yield 1
    yield sum(own)


own = itself()
attempt(sum, own)
used = (x for x in range(3))
attempt(sum, used)
attempt(sum, used)
half = (x for x in range(5))
next(half)
attempt(sum, half)


def deep(n):
    yield n
    if n:
        yield sum(deep(n - 1))


attempt(sum, deep(50))
sys.setrecursionlimit(200)
attempt(sum, deep(500))


def delegating():
    yield from (x * x for x in range(10))
    return 5


attempt(sum, delegating())


# What a subclass of int is, is an int then.
class Int(int):
    pass


total = sum(Int(x) for x in range(3))
print(type(total).__name__, total)
total = sum((x for x in [Int(1)]), Int(2))
print(type(total).__name__, total)


async def asynchronous():
    async def value(x):
        return x
    return sum([await value(x) for x in range(3)]) + sum(x for x in [await value(4)])


try:
    asynchronous().send(None)
except StopIteration as e:
    print(e.value)


# What stands for a builtin's iterator, and ends by StopIteration of its own or another's.
print(sum(map(int.__mul__, [1, 2], [3, 4, 5])), sum(zip([], []), 3), sum(filter(None, [1, 0, 2])))


def stops(x):
    if x == 2:
        raise StopIteration
    return x


print(sum(map(stops, [1, 2, 3])), sum(map(lambda x: x + 1, map(stops, [5, 2]))))
