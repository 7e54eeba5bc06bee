# What a sort makes of comparisons and keys in Python: who is asked, what they may return, and what goes wrong.
import sys
import traceback


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e, '|', repr(e.__context__))


class Less:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print('lt', self.v, other.v)
        return NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}{self.v}'


class Both(Less):
    def __gt__(self, other):
        print('gt', self.v, other.v)
        return self.v > other.v


class Sub(Both):
    pass


attempt(lambda: sorted([Less(2), Less(1)]))
attempt(lambda: sorted([Both(2), Both(1), Both(3)]))
attempt(lambda: sorted([Both(2), Less(1), Both(3)]))
attempt(lambda: sorted([Both(2), Sub(1), Both(3)]))
attempt(lambda: sorted([(Both(2), 1), (Both(1), 2)]))
attempt(lambda: sorted([(Less(2), 1), (Less(1), 2)]))
attempt(lambda: sorted([(1, Less(2)), (1, Less(1))]))
attempt(lambda: sorted([(1, Both(2)), (1, Both(1))]))
attempt(lambda: sorted([[Both(2)], [Both(1)]]))
attempt(lambda: sorted([(), (Both(1),)]))


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('bool', self.v)
        if self.v == 'raise':
            raise ValueError('no')
        return self.v


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Answer:
    def __init__(self, v, answer):
        self.v, self.answer = v, answer

    def __lt__(self, other):
        return self.answer

    def __repr__(self):
        return f'A{self.v}'


for answer in [Truth(True), Truth(False), Truth(3), Truth('raise'), Sized(1), Sized(0), Sized(-1), Sized(2**70), 'x', '', None, [], 0, 2.5]:
    values = [Answer(i, answer) for i in range(3)]
    attempt(lambda: values.sort())
    print(values)

for values in [[1, 'a', 2], [3, 2, 1, 'a', 0], [5, 4, None, 1], [(1, 2), (1, 'a'), (0, 1)]]:
    for reverse in (False, True):
        changed = values[:]
        attempt(lambda: changed.sort(reverse=reverse))
        print(changed)
nan = float('nan')
print(sorted([3.0, nan, 1.0, nan, 2.0, 0.5, nan, 7.0]), sorted([3, nan, 1.0, nan, 2, 0.5, nan, 7, 10**30, True]))
print(sorted([(1, nan), (0, nan), (1, nan)]), sorted([{1}, {2, 3}, {1, 2}, set(), {3}, {1, 3}], key=lambda s: s))
print(sorted([(1, None, 'b'), (0, None, 'a'), (1, None, 'a')]), sorted([[2, [1]], [1, [2]], [1, [1, 0]]]), sorted([b'b', bytearray(b'a'), b'c']))
print(sorted([(2, 'b'), (10**30, 'a'), (2.0, 'a'), (True, 'x')]), sorted([(1, 2), (1,), ()], reverse=True))

for reverse in ['x', None, 2.0, 2**40, -1, 5, 2**80, [], True]:
    attempt(lambda: sorted([1, 2], reverse=reverse))
    attempt(lambda: [1, 2].sort(reverse=reverse))


class Index:
    def __index__(self):
        print('index')
        return 1


def numbers():
    print('numbers')
    yield 2
    yield 1


attempt(lambda: sorted([1, 2], reverse=Index()))
attempt(lambda: [1, 2].sort(reverse=Index()))
attempt(lambda: sorted(numbers(), reverse='x'))
attempt(lambda: sorted(numbers(), key=lambda x: -x))
attempt(lambda: sorted(numbers(), key=3))
attempt(lambda: sorted([], key=3))
attempt(lambda: sorted([1], key=3))

# Sorts in sorts, and keys that are no functions in Python.
attempt(lambda: sorted([[3, 1], [2, 0]], key=sorted))
attempt(lambda: sorted([[Both(3), Both(1)], [Both(2), Both(0)]], key=sorted))
attempt(lambda: sorted([[Both(3), 1], [Both(2), Both(0)]], key=sorted))
attempt(lambda: sorted('bca', key=str.upper))
attempt(lambda: sorted(range(5), key=[4, 3, 1, 0, 2].__getitem__))
attempt(lambda: sorted(range(5), key=[4, 3].__getitem__))
attempt(lambda: sorted([1, 2], key=iter([5]).__next__))
attempt(lambda: sorted([1, 2, 3], key=lambda x: next(iter([]))))


def negated(count):
    x = yield
    for _ in range(count):
        x = yield -x


for count in (5, 1):
    generator = negated(count)
    next(generator)
    attempt(lambda: sorted([1, 2, 3], key=generator.send))


class Nested:
    x = property(lambda self: sorted([Both(2), Both(1)]))

    def __lt__(self, other):
        return sorted([Both(2), Both(1)]) and False

    def __iter__(self):
        return iter(sorted([Both(2), Both(1)]))


attempt(lambda: Nested().x)
attempt(lambda: Nested() < Nested())
attempt(lambda: len(sorted([Nested(), Nested()])))
attempt(lambda: [x for x in Nested()])


class Sorted:
    __lt__ = sorted


attempt(lambda: Sorted() < Sorted())


def forever(n):
    return sorted([1, 2], key=lambda x: forever(n))


try:
    forever(0)
except RecursionError as e:
    print('RecursionError', e)


class Number(int):
    def __lt__(self, other):
        print('lt', int(self), int(other))
        return int.__lt__(self, other)


class Plain(int):
    pass


print(sorted([Number(3), Number(1), Number(2)]), max(Number(3), Number(4)), min([Number(3), Number(1)]))
print(sorted([Plain(3), Plain(1), Plain(2)]), sorted([Plain(3), 2, 1.5]))


class Bad:
    def __lt__(self, other):
        raise KeyError('x')


def fails(values):
    values.sort(key=lambda b: b)


def fails_in_key():
    return sorted(
        [1, 0],
        key=lambda x:
            1 / x)


for f, *args in [(fails, [Bad(), Bad()]), (fails, [1, 'a']), (fails_in_key,)]:
    try:
        f(*args)
    except Exception:
        print([(entry.name, entry.lineno) for entry in traceback.extract_tb(sys.exc_info()[2])])
