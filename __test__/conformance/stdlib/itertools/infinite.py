from itertools import count, cycle, repeat, islice
print(list(islice(count(), 4)), list(islice(count(10), 3)), list(islice(count(1, 2.5), 4)), list(islice(count(5, -1), 3)))
c = count(3); next(c); next(c); print(c, count(2, 3), count(1.5), repr(count(-1)))
print(list(islice(cycle('AB'), 5)), list(cycle([])))
print(list(repeat(7, 3)), repeat('x'), repeat('x', 2), list(islice(repeat(None), 2)), list(map(pow, range(4), repeat(2))))
r = repeat(1, 3); next(r); print(r, r.__length_hint__())
from fractions import Fraction
print(list(islice(count(Fraction(1, 2), Fraction(1, 3)), 3)))
for f in (lambda: count('a'), lambda: repeat(1, 'x'), lambda: cycle(5)):
    try:
        f()
    except TypeError as e:
        print(e)
