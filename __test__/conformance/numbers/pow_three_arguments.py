# Which of three classes gives a power with a modulus: `__rpow__` is never asked.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

class Plain:
    pass

class Left:
    def __pow__(self, other, mod=None):
        print('pow', type(other).__name__, end=' ')
        return NotImplemented

class Right:
    def __rpow__(self, other, mod=None):
        print('rpow', end=' ')
        return 7

class Both(Left, Right):
    pass

class Number(int):
    def __rpow__(self, other, mod=None):
        print('rpow', end=' ')
        return 7

class Power(int):
    def __pow__(self, other, mod=None):
        print('power', end=' ')
        return 8

values = [2, 2.5, 1j, 'x', True, Plain(), Left(), Right(), Both(), Number(3), Power(3)]
for a in values:
    for b in values:
        for c in values:
            print(type(a).__name__, type(b).__name__, type(c).__name__, end=': ')
            attempt(lambda: pow(a, b, c))

class Claims:
    __class__ = int

attempt(lambda: pow(Claims(), 2, 3))
attempt(lambda: pow(2, Claims(), 3))
