# Who asks how long an iterable is before it goes through it, and what comes of the answer.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print('asked', end=' ')
        if isinstance(self.n, Exception):
            raise self.n
        return self.n

    def __iter__(self):
        return iter([3, 1])

def bytearray_extend(x):
    b = bytearray()
    b.extend(x)
    return b

askers = (list, tuple, sorted, lambda x: [*x], lambda x: (*x,), lambda x: [].__iadd__(x), bytes, bytearray, bytearray_extend, sum, max)
for n in (2, -1, 'x', TypeError('t'), ValueError('v'), 2**70):
    for ask in askers:
        attempt(lambda: ask(Sized(n)))

class Tuple(tuple):
    def __len__(self):
        print('asked', end=' ')
        return 1 // 0

class List(list):
    __len__ = Tuple.__len__

class Dict(dict):
    __len__ = Tuple.__len__

class Str(str):
    __len__ = Tuple.__len__

for made in (Tuple(), List(), Dict(), Str('ab')):
    print(type(made).__name__)
    for ask in askers[:-2]:
        attempt(lambda: ask(made))
print(tuple(x for x in 'ab'), sorted(x for x in 'ba'), tuple(iter([1])))
