# What bisect takes for bounds and sequences, and what it asks of them.
import bisect


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __index__(self):
        print('index')
        return 1


for lo, hi in [(0, None), (0, -1), (0, -2), (1, 2), (0, 10), (True, 3), (1.5, None), (0, 'x'), (0, 2.0), (-1, None), (Index(), None), (0, Index()), ('x', 'y')]:
    attempt(bisect.bisect, [1, 2, 3], 2, lo, hi)
    attempt(bisect.bisect_left, [1, 2, 3], 2, lo=lo, hi=hi)
for a in [5, {}, {1: 2}, 'abc', (1, 2), range(5), None]:
    attempt(bisect.bisect, a, 'b' if a == 'abc' else 1)
    attempt(bisect.insort, a, 'b' if a == 'abc' else 1)
attempt(bisect.bisect, [1], 5, key=3)


class Sequence:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        print('len')
        return len(self.items)

    def __getitem__(self, i):
        print('get', i)
        return self.items[i]

    def insert(self, i, x):
        print('insert', i, x)
        self.items.insert(i, x)


class List(list):
    def insert(self, i, x):
        print('insert', i, x)
        super().insert(i, x)


attempt(bisect.bisect, Sequence([1, 2, 3]), 2)
attempt(bisect.bisect_left, Sequence([1, 2, 3]), 2, 1)
attempt(bisect.insort, Sequence([1, 2, 3]), 2)
attempt(bisect.insort_left, Sequence([1, 2, 3]), 2, key=lambda x: -x)
attempt(bisect.insort, List([1, 2, 3]), 2)
