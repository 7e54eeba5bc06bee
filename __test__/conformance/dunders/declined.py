# Found by the fuzzer.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


# A special method that is None.
class Plain:
    __add__ = __radd__ = __eq__ = __lt__ = __len__ = __iadd__ = None

a, b = Plain(), Plain()
for f in (lambda: a + 1, lambda: 1 + a, lambda: a == b, lambda: a != b, lambda: a == 1, lambda: 1 == a, lambda: a < b, lambda: 1 > a, lambda: len(a), lambda: a in [b], lambda: [a].index(a)):
    attempt(f)
def add():
    global a
    a += 1
attempt(add)

# One of the two methods for items.
class Deletes:
    def __delitem__(self, key):
        print('delete', key)

class Stores:
    def __setitem__(self, key, value):
        print('store', key, value)

def store(x, key=1):
    x[key] = 2

def delete(x, key=1):
    del x[key]

for x in (Deletes(), Stores(), Plain()):
    attempt(lambda: store(x))
    attempt(lambda: delete(x))
    attempt(lambda: store(x, 2**70))
    attempt(lambda: delete(x, 2**70))

# Sequences asked by name, and by the operator.
class Right:
    def __radd__(self, other):
        return 'radd'
    def __rmul__(self, other):
        return 'rmul'

class L(list):
    pass

class Mine(str):
    def __mul__(self, other):
        return NotImplemented

for f in (
    lambda: [].__mul__('a'), lambda: ''.__mul__([]), lambda: ().__rmul__(None), lambda: b''.__mul__(1.5), lambda: [].__imul__('a'),
    lambda: bytearray().__imul__('a'), lambda: ''.__add__(1), lambda: [].__add__(1), lambda: ().__add__(1), lambda: b''.__add__(1),
    lambda: [] * 'a', lambda: 'a' * [], lambda: [] + 1, lambda: [1] + Right(), lambda: [1] * Right(), lambda: 'a' + Right(),
    lambda: L() * 'a', lambda: L() + 1, lambda: L([1]) + [2], lambda: L([1]) * 2, lambda: 'a' * Right(), lambda: [].__add__(Right()),
    lambda: [].__mul__(2**64), lambda: [1] * 2**64, lambda: Mine('a') * 2, lambda: Plain() * 'a', lambda: 'a' * Plain(),
):
    attempt(f)
def imul(x, y):
    x *= y
    return x
attempt(lambda: imul(Right(), 'a'))
attempt(lambda: imul(Plain(), 'a'))
attempt(lambda: imul(L([1]), 2))
attempt(lambda: imul(L([1]), 'x'))

# Iteration that a class declines, and lengths that are asked on the way.
class Declines:
    __iter__ = None

class F(float):
    pass

class D(dict):
    def __len__(self):
        raise LookupError('len')

class Hint:
    def __iter__(self):
        return iter('ab')
    def __length_hint__(self):
        return self.hint

def hint(n):
    h = Hint()
    h.hint = n
    return list(h)

def unpack(v):
    x, *y = v
    return x, y

def star(v):
    return [*v]

def show(*a):
    return a

for v in (Declines(), F(1), 1.5, D(a=1), L([1]), int):
    for f in (lambda: unpack(v), lambda: star(v), lambda: show(*v), lambda: (*v,), lambda: ''.join(v), lambda: bytes(v), lambda: list(v)):
        attempt(f)
for n in (1, -1, 'a', NotImplemented):
    attempt(lambda: hint(n))
