from fractions import Fraction as F
print(F(3, 4), F(6, -8), F(5), F('3/4'), F('-1.25'), F('1e-3'), F(' 7 '), F(0.5), F(1.1), repr(F(1, 3)), F(), F('.5'), F('5.'), F('1_000/3'))
a, b = F(1, 2), F(1, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(F(7, 2), b), -a, +a, abs(F(-1, 2)), a ** 2, a ** -2, 2 ** F(2), F(4) ** F(1, 2), a + 1, 1 - a, 2 / b, a + 0.5, a * 2j, 5 // b)
print(a < b, a == 0.5, a == F(2, 4), a > 0.1, a >= 1, a != b, hash(a) == hash(0.5), hash(F(3)) == hash(3), bool(F(0)), sorted([a, b, F(0)]), F(1, 2) == 0.5j)
print(int(F(7, 2)), float(b), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), F(-7, 2).__floor__(), F(-7, 2).__ceil__(), a.numerator, a.denominator, F(3.14159).limit_denominator(100), F(1, 3).limit_denominator(2), F(10).as_integer_ratio())
import math; print(math.floor(F(-7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)), sum([F(1, 3)] * 3), F.from_float(0.25), max(a, b))
