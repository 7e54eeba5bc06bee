# The comparisons of a heap and their order, what a failing one leaves, and changes meanwhile.
import heapq

log = []


class Boom(Exception):
    pass


class Item:
    limit = None

    def __init__(self, value, number):
        self.value, self.number = value, number

    def compare(self, op, other):
        log.append((op, self.number, other.number))
        if Item.limit is not None and len(log) > Item.limit:
            raise Boom

    def __lt__(self, other):
        self.compare('<', other)
        return self.value < other.value

    def __gt__(self, other):
        self.compare('>', other)
        return self.value > other.value

    def __eq__(self, other):
        self.compare('=', other)
        return self.value == other.value

    def __repr__(self):
        return f'{self.value}/{self.number}'


state = 3


def random(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (state >> 33) % n


def digest(text):
    h = 0
    for c in text:
        h = (h * 1000003 + ord(c)) & 0xFFFFFFFF
    return h


def run(name, f, items):
    count = 1
    for limit in (None, 0, 0.4, 0.8):
        log.clear()
        Item.limit = None if limit is None else int(count * limit)
        changed = items[:]
        try:
            result = f(changed)
        except Exception as e:
            result = type(e).__name__, str(e)
        if limit is None:
            count = len(log)
        print(name, result if len(items) < 100 else type(result), len(log), digest(str(log)), digest(str(changed)))
        if not count:
            break


extra = Item(4, 99)
for n in [0, 1, 2, 3, 4, 7, 10, 40]:
    items = [Item(random(8), i) for i in range(n)]
    heap = sorted(items, key=lambda i: i.value)
    run('heapify', heapq.heapify, items)
    run('heapify max', heapq._heapify_max, items)
    run('push', lambda h: heapq.heappush(h, extra), heap)
    run('pops', lambda h: [heapq.heappop(h) for _ in range(3)], heap)
    run('pushpop', lambda h: heapq.heappushpop(h, extra), heap)
    run('replace', lambda h: heapq.heapreplace(h, extra), heap)
    run('pop max', lambda h: heapq._heappop_max(h), heap[::-1])
    run('replace max', lambda h: heapq._heapreplace_max(h, extra), heap[::-1])
    for best in (heapq.nlargest, heapq.nsmallest):
        for k in (-1, 0, 1, 3, n, n + 1):
            run(f'{best.__name__} {k}', lambda h: best(k, h), items)
            run(f'{best.__name__} {k} key', lambda h: best(k, h, key=lambda i: i), items)
            run(f'{best.__name__} {k} of an iterator', lambda h: best(k, iter(h)), items)
    for reverse in (False, True):
        run('merge', lambda h: list(heapq.merge(h[::3], h[1::3], h[2::3], reverse=reverse)), items)
        run('merge key', lambda h: list(heapq.merge(h[::3], h[1::3], h[2::3], reverse=reverse, key=lambda i: i)), items)
    if n:
        run('min', min, items)
        run('max', max, items)
        run('min key', lambda h: min(h, key=lambda i: i), items)
        run('max key', lambda h: max(iter(h), key=lambda i: i), items)
items = [Item(random(10000), i) for i in range(2600)]
run('heapify', heapq.heapify, items)
run('heapify max', heapq._heapify_max, items)


class Changes:
    def __init__(self, heap, value, shrinks):
        self.heap, self.value, self.shrinks = heap, value, shrinks

    def __lt__(self, other):
        if self.shrinks:
            self.heap.clear()
        else:
            self.heap.append(Changes(self.heap, 9, False))
        return self.value < other.value


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for shrinks in (False, True):
    for f in (heapq.heapify, heapq.heappop, heapq.heappush, heapq.heapreplace, heapq.heappushpop, heapq._heapify_max, heapq._heappop_max):
        heap = []
        heap += [Changes(heap, v, shrinks) for v in (3, 1, 2, 5, 4)]
        attempt(lambda: f(heap, *[Changes(heap, 3, shrinks)] * (f in (heapq.heappush, heapq.heapreplace, heapq.heappushpop))) and 1)
        print(len(heap))


class List(list):
    def append(self, x):
        print('append', x)

    def __getitem__(self, i):
        print('get', i)

    def __len__(self):
        print('len')
        return 0


heap = List([3, 1, 2])
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heap)
for f, *args in [(heapq.heappush, (), 1), (heapq.heappop, ()), (heapq.heapify, {}), (heapq.heappush, None, 1), (heapq.heapify, None), (heapq._heappop_max, None), (heapq._heapify_max, ()), (heapq._heapreplace_max, (), 1),
                 (heapq.heappop, []), (heapq.heapreplace, [], 1), (heapq.heappushpop, [], 1), (heapq._heappop_max, []), (heapq.nlargest, 'x', [1]),
                 (heapq.nlargest, 1.5, [1, 2]), (heapq.nsmallest, 2, 3), (heapq.nsmallest, 1, []), (heapq.nlargest, 2, {3: 1, 4: 2})]:
    attempt(f, *args)
