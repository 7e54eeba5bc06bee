# What iterators show of their state: how they are made anew, where they can be put, how many items are left.
import copy
import re


def show(label, f):
    try:
        print(label, '->', re.sub('0x[0-9a-f]+', '0x', repr(f())))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e)


class S:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i

    def __len__(self):
        return 3

    def __repr__(self):
        return 'S'


class NoLength:
    def __getitem__(self, i):
        return [1, 2][i]

    def __repr__(self):
        return 'NoLength'


class Count:
    n = 0

    def __call__(self):
        self.n += 1
        return self.n

    def __repr__(self):
        return 'Count'


class Index:
    def __index__(self):
        return 1


class Reversed(reversed):
    pass


class Enumerate(enumerate):
    pass


big = 2**70
makers = {
    'list': lambda: iter([1, 2, 3]), 'reversed list': lambda: reversed([1, 2, 3]), 'tuple': lambda: iter((1, 2, 3)),
    'str': lambda: iter('abc'), 'wide str': lambda: iter('a\u1234c'), 'bytes': lambda: iter(b'abc'),
    'bytearray': lambda: iter(bytearray(b'abc')), 'range': lambda: iter(range(1, 9, 3)),
    'reversed range': lambda: reversed(range(3)), 'long range': lambda: iter(range(big, big + 3)),
    'dict': lambda: iter({1: 2, 3: 4}), 'values': lambda: iter({1: 2, 3: 4}.values()),
    'items': lambda: iter({1: 2, 3: 4}.items()), 'reversed dict': lambda: reversed({1: 2, 3: 4}), 'set': lambda: iter({1, 2, 3}),
    'reversed str': lambda: reversed('abc'), 'reversed bytearray': lambda: reversed(bytearray(b'abc')),
    'reversed S': lambda: reversed(S()), 'S': lambda: iter(S()), 'no length': lambda: iter(NoLength()),
    'enumerate': lambda: enumerate([1, 2, 3], 5), 'enumerate S': lambda: enumerate(S()), 'zip': lambda: zip([1, 2, 3], 'abc'),
    'strict zip': lambda: zip([1, 2, 3], 'abc', strict=True), 'zip S': lambda: zip(S(), [1, 2]), 'map': lambda: map(str, [1, 2, 3]),
    'map of two': lambda: map(max, [1, 2], (3, 1)), 'filter': lambda: filter(None, [0, 1, 2]),
    'filter str': lambda: filter(str, [0, 1]), 'callable': lambda: iter(Count(), 4), 'Reversed': lambda: Reversed(S()),
    'Enumerate': lambda: Enumerate([1, 2]),
}


def advanced(it, n):
    for _ in range(n):
        next(it, None)
    return it


def put(it, state):
    result = it.__setstate__(state)
    return result, list(it)


for name, make in makers.items():
    print(name, type(advanced(make(), 9)).__name__)
    for n in (0, 1, 3, 4, 5):
        show(f' reduce {n}', lambda: advanced(make(), n).__reduce__())
        show(f' left {n}', lambda: advanced(make(), n).__length_hint__())
        show(f' copy {n}', lambda: list(copy.copy(advanced(make(), n))))
    show(' deep copy', lambda: list(copy.deepcopy(advanced(make(), 1))))
    for state in (0, 1, 3, 7, -1, True, -big, 'a', None, Index()):
        text = 'Index()' if isinstance(state, Index) else state
        show(f' put to {text}', lambda: put(make(), state))
        show(f' ended, put to {text}', lambda: put(advanced(make(), 9), state))
    show(' too many', lambda: make().__reduce__(1))
    show(' none', lambda: make().__setstate__())

for container in ([1, 2, 3], {1: 2, 3: 4}, {1, 2}, bytearray(b'ab')):
    it = iter(container)
    next(it)
    container.clear()
    show('cleared', it.__reduce__)
    show('cleared', it.__length_hint__)
    show('cleared', lambda: next(it))

# One that has ended stays so, even if there is more.
data = [1]
it = iter(data)
print(list(it), data.append(2), list(it), type(it).__name__, it.__reduce__())
data = bytearray(b'a')
it = iter(data)
print(list(it), data.append(2), list(it), type(it).__name__, it.__reduce__())
