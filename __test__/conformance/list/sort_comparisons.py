# The comparisons of a sort and their order, and the list that a failing one leaves.
log = []


class Boom(Exception):
    pass


class Item:
    limit = None

    def __init__(self, value, number):
        self.value = value
        self.number = number

    def __lt__(self, other):
        log.append((self.number, other.number))
        if Item.limit is not None and len(log) > Item.limit:
            raise Boom
        return self.value < other.value


def digest(numbers):
    h = 0
    for n in numbers:
        h = (h * 1000003 + n) & 0xFFFFFFFFFFFF
    return h


state = 7


def random(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (state >> 33) % n


def runs(n):
    values = []
    while len(values) < n:
        length, start = random(90) + 1, random(10000)
        step = 1 if random(2) else -1
        values += [start + step * i for i in range(length)]
    return values[:n]


def nearly(n):
    values = sorted(random(1000000) for _ in range(n))
    for _ in range(3 if n else 0):
        values[random(n)] = random(1000000)
    return values


KINDS = [
    lambda n: [random(1000000) for _ in range(n)],
    lambda n: [random(5) for _ in range(n)],
    lambda n: list(range(n, 0, -1)),
    lambda n: [i % 17 * 1000 + i for i in range(n)],
    lambda n: sorted(random(1000) for _ in range(n // 2)) + sorted(random(1000) for _ in range(n - n // 2)),
    nearly,
    runs,
]


def sort(values, items, reverse):
    """Sorts the items, or numbers with the items as keys."""
    log.clear()
    try:
        if values is items:
            values.sort(reverse=reverse)
        else:
            values.sort(key=items.__getitem__, reverse=reverse)
    except Boom:
        pass
    print(len(log), digest(a * 5000 + b for a, b in log), digest(getattr(v, 'number', v) for v in values))
    return len(log)


for n in [0, 1, 2, 3, 5, 10, 31, 32, 33, 63, 64, 65, 100, 127, 129, 300, 700]:
    for kind in KINDS:
        for reverse in (False, True):
            items = [Item(v, i) for i, v in enumerate(kind(n))]
            for keyed in (False, True):
                Item.limit = None
                values = list(range(n)) if keyed else items[:]
                count = sort(values, items if keyed else values, reverse)
                if count:
                    Item.limit = random(count)
                    values = list(range(n)) if keyed else items[:]
                    sort(values, items if keyed else values, reverse)
