# Sorts in generators, of subclasses, with comparisons and keys of every kind of callable.
import functools
from enum import IntEnum


class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
# sorts inside generators that are closed, and in nested functions
def gen():
    ys = [K(3), K(1)]
    try:
        yield sorted(ys)[0].v
    finally:
        print('fin', sorted(ys)[0].v)
g = gen(); print(next(g)); g.close()
# a list that is sorted twice at once
zs = [3, 1, 2]
def key(x):
    zs.append(x)
    zs.sort(key=lambda y: -y)
    return x
try: zs.sort(key=key)
except ValueError as e: print(e, zs)
class E(list): pass
e = E([3, 1, 2]); e.sort(key=lambda x: (print(len(e)), x)[1]); print(e)
print(sorted(E([K(2), K(1)]), reverse=True)[0].v)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted('bca', key=functools.partial(str.upper)))
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'T{self.v}'
print(sorted([T(3), T(1), T(2)]), max([T(1), T(3)]))
class Meta(type):
    def __lt__(c, o): return c.__name__ < o.__name__
class B(metaclass=Meta): pass
class A(metaclass=Meta): pass
print(sorted([B, A]))
class D:
    class Desc:
        def __get__(self, o, t): return lambda other: o.v < other.v
    __lt__ = Desc()
    def __init__(self, v): self.v = v
    def __repr__(self): return f'D{self.v}'
print(sorted([D(2), D(1), D(3)]))
class N:
    __lt__ = None
    def __repr__(self): return 'N'
try: sorted([N(), N()])
except TypeError as e: print(e)
class C2:
    def __init__(self, v): self.v = v
    def __call__(self, x): return -x
print(sorted([1, 2, 3], key=C2(1)), sorted([1, 2], key=int), sorted(['2', '1'], key=int), [k.v for k in sorted([1, 2], key=lambda x: K(-x)) if 0])
print([x.v for x in sorted([2, 1], key=K) if isinstance(x, K)], [k for k in sorted([2, 1, 3], key=K)])
class I(IntEnum):
    A = 2
    B = 1
print(sorted(I), sorted([I.A, I.B, 0]), sorted([True, 2, I.B, 0.5]))
print(sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1], reverse=True))
