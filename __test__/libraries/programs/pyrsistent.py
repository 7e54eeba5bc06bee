# Data structures that never change.
from pyrsistent import (CheckedPMap, CheckedPVector, InvariantException, PClass, PRecord, b, discard, dq, field, freeze, get_in, inc, l, m,
                        ny, optional, pbag, pdeque, plist, pmap, pmap_field, pset, pvector, pvector_field, rex, s, thaw, v)

numbers = pvector(range(5))
print(numbers, numbers.append(5), numbers.set(1, 'x'), numbers[1:3], numbers + v(9), numbers.extend([7, 8]), numbers.delete(0), numbers.index(3), len(numbers))
big = pvector(range(2000))
changed = big.set(1500, -1)
print(big[1500], changed[1500], len(big.append(1)), sum(changed), big[-1], numbers.transform([ny], inc))
e = numbers.evolver()
e[0] = 100
e.append(6)
print(e.persistent(), numbers, hash(v(1, 2)) == hash(v(1, 2)), v(1, 2) < v(1, 3), numbers.mset(0, 'a', 1, 'b'))
d = m(a=1, b=m(c=2))
print(d.set('a', 5)['a'], d.remove('a'), sorted(d.update({'z': 3}).items(), key=str), d.transform(['b', 'c'], lambda n: n * 10)['b'], d.get('q'), 'a' in d, d.a)
print(d.update_with(lambda x, y: x + y, {'a': 10})['a'], d.discard('nope') is d, pmap({1: 2}) == m(**{}).set(1, 2), len(pmap({n: n for n in range(500)}).remove(3)))
print(sorted(s(1, 2) | s(3)), sorted(pset([1, 2]).add(5).discard(1)), s(1) < s(1, 2), sorted(pbag([1, 1, 2]).add(2)), pbag([1, 1]).count(1))
print(plist([1, 2, 3]), l(1, 2).cons(0), plist([1, 2, 3]).rest.first, pdeque([1, 2, 3], maxlen=2), dq(1, 2).appendleft(0).pop(), pdeque([1, 2, 3]).rotate(1))
frozen = freeze({'a': [1, {'b': {2}}]})
print(frozen, thaw(frozen), get_in(['a', 1, 'b'], frozen), frozen.transform(['a', rex('x') if False else ny, 'b'], discard) if False else '')


class Positive(CheckedPVector):
    __type__ = int
    __invariant__ = lambda n: (n >= 0, 'negative')


class Ages(CheckedPMap):
    __key_type__ = str
    __value_type__ = int


class Account(PRecord):
    name = field(type=str, mandatory=True)
    balance = field(type=(int, float), initial=0, invariant=lambda x: (x >= 0, 'in the red'))
    tags = pvector_field(str)


class Node(PClass):
    value = field(type=int)
    left = field(type=optional(int), initial=None)
    extra = pmap_field(str, int)


a = Account(name='x', tags=['t'])
print(sorted(a.items(), key=str), a.set(balance=5).balance, sorted(a.serialize()), Positive([1, 2]).append(3), Ages({'k': 1}), Node(value=1, extra={'q': 2}), Node(value=1).set(value=2).value)
for wrong in (lambda: Account(), lambda: a.set(balance=-1), lambda: a.set(name=5), lambda: a.set(other=1), lambda: Positive([-1]), lambda: Ages({1: 1}), lambda: Node(value='x')):
    try:
        wrong()
    except (InvariantException, TypeError, AttributeError) as error:
        print(type(error).__name__, getattr(error, 'invariant_errors', None) or getattr(error, 'missing_fields', None) or str(error).split(', was')[0])
try:
    numbers[0] = 1
except TypeError as error:
    print(type(error).__name__)
print(b(1, 2, 1).count(1), numbers.tolist(), m(a=1) + m(b=2) == m(a=1, b=2))
