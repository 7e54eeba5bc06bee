# Found by the fuzzer.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


# Keys that go and come back while a dict is iterated over.
d = {None: 0}
def readd():
    for k in d:
        d.pop(k)
        d[k] = 1
attempt(readd)
print(d)

def swap():
    d = {1: 2}
    for k in d:
        del d[k]
        d[k, 1] = 0
    return d
attempt(swap)

def grow():
    d = {1: 2}
    for k in d:
        d[k, 1] = 0
attempt(grow)

d = {i: i for i in range(5)}
print(d.popitem(), d.popitem(), d)
d[3] = 'again'
print(d, list(reversed(d)))
for i in range(100):
    d[i] = i
    del d[i]
print(d)

# Sets are merged whole: a subclass's own `__iter__` is not asked.
class S(set):
    def __iter__(self):
        return iter('ab')

print(set(S()), set(S([1])), sorted(S([1])), frozenset(S([1])))
attempt(lambda: S(1, 2))

class FS(frozenset):
    pass

attempt(lambda: FS(1, 2))
attempt(lambda: FS(5))

# Tuples of a subclass stand for their items.
class T(tuple):
    pass

print(isinstance(1, T([str, int])), issubclass(bool, T([int])), isinstance(1, T()))
try:
    raise ValueError(1)
except T([KeyError, ValueError]) as e:
    print('caught', e)
def uncaught():
    try:
        raise ValueError(2)
    except T():
        pass
attempt(uncaught)

# Classes that cannot take each other's place.
class A: pass
class B: pass
class I(int): pass
class DD(dict): pass
def bases(c, *new):
    c.__bases__ = new
for c in (B, I, DD):
    attempt(lambda: bases(c, A))
class C(A): pass
bases(C, B)
print(C.__mro__)

print([].__class_getitem__(int), dict.__class_getitem__((int, str)))
for v in (list[int], int | str):
    attempt(lambda: [1][v])
attempt(lambda: setattr(slice(1), 'start', 2))
attempt(lambda: setattr(1j, 'real', 2))
attempt(lambda: setattr(range(1), 'step', 2))

class Index:
    def __index__(self):
        return True
print(int(Index()))

# `int()` of what only `__float__` knows says so without a second error.
class OnlyFloat:
    def __float__(self):
        return 1.5
attempt(lambda: '%d' % OnlyFloat())

class K:
    pass
def enter(x):
    with x:
        pass
attempt(lambda: enter(K()))
