from fractions import Fraction
print(Fraction(1, 3) + 1)
Fraction(1, 0)
