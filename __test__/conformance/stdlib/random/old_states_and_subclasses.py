import random
import warnings

# States of version 2 have words with a sign.
r = random.Random(5)
version, words, kept = r.getstate()
signed = tuple([w if w < 2 ** 31 else w - 2 ** 32 for w in words])
r.setstate((2, signed, None))
print(r.random(), random.Random(5).random())
for state in [(2, [1] * 625, None), (2, (1.5,) * 625, None), (3, (-1,) * 625, None), (3, (1,) * 624 + (700,), None),
              (3, (1.5,) * 625, None), (3, (2 ** 70,) * 625, None), (3, ['a'] * 625, None), (3, (1,), None),
              (1, (), 0), (2, None, None), (3, (1,) * 625), (3, ('a',) * 625, None)]:
    try:
        random.Random(5).setstate(state)
        print('set', state[0])
    except Exception as e:
        print(type(e).__name__, e)
print(random.Random(3).__reduce__()[:2])


# Ints come from the random() or getrandbits() of the nearest class.
class Floats(random.Random):
    def random(self):
        self.asked = 'random'
        return super().random()


class Bits(Floats):
    def getrandbits(self, n):
        self.asked = 'getrandbits'
        return super().getrandbits(n)


class FloatsAgain(Bits):
    def random(self):
        self.asked = 'random again'
        return super().random()


class Nothing(FloatsAgain):
    pass


class Below(Nothing):
    def _randbelow(self, n):
        return 0


for cls in Floats, Bits, FloatsAgain, Nothing, Below:
    made = cls(8)
    made.asked = None
    print(cls.__name__, made.randrange(1000), made.choice(range(50)), made.asked)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(Floats(1).randrange(2 ** 60) < 2 ** 60)
    print(Floats(1)._randbelow_without_getrandbits(7, maxsize=10))
    for args in [(10.0,), (1, 9.0), (1, 9, 2.0)]:
        print(0 <= random.randrange(*args) < 10)
    for args in [(10.5,), (1, 9.5), (1, 9, 2.5), ('x',), ('5',), (None,), (1, None, 2.0), (1, 'x'), (float('inf'),),
                 (1, 9, 0), (9, 1), (0,), (1, 1, 3)]:
        try:
            print(random.randrange(*args))
        except Exception as e:
            print(type(e).__name__, e)
for warning in seen:
    print(warning.category.__name__, warning.message)
print(random.Random.normalvariate.__qualname__, random._inst.seed == random.seed)
