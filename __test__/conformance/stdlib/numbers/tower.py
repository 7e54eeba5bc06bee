from numbers import *
from fractions import Fraction
for x in (1, True, 1.5, 2j, Fraction(1, 2), 'a'):
    print(x, [c.__name__ for c in (Number, Complex, Real, Rational, Integral) if isinstance(x, c)])
print(issubclass(int, Integral), issubclass(float, Rational), issubclass(bool, Number))
class MyInt(Integral): pass
try:
    MyInt()
except TypeError as e: print(str(e)[:40])
