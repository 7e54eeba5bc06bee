import numbers
from fractions import Fraction
from decimal import Decimal
for v in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1", None):
    print(repr(v), [n for n in ("Number", "Complex", "Real", "Rational", "Integral") if isinstance(v, getattr(numbers, n))])
print(issubclass(int, numbers.Integral), issubclass(bool, numbers.Rational), issubclass(float, numbers.Rational), numbers.Integral.__mro__[1].__name__)
class MyInt:
    pass
numbers.Integral.register(MyInt); print(isinstance(MyInt(), numbers.Real))
class R(numbers.Real):
    def __float__(self): return 1.5
try: R()
except TypeError as e: print(str(e)[:35])
try: numbers.Number()
except TypeError as e: print(e)
for f in (lambda: numbers.Complex(), lambda: numbers.Integral()):
    try: f()
    except TypeError as e: print(str(e)[:35])
