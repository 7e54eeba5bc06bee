from fractions import Fraction as F
import math
print(F(1, 2) + F(1, 3), F(3, 4) * 2, F(1, 2) - 1, F(1, 2) / F(3, 4), F(7, 2) // 1, F(7, 2) % 2, divmod(F(7, 2), 2), F(1, 2) ** 2, F(1, 2) ** -2, F(4) ** F(1, 2), -F(1, 2), abs(F(-1, 2)), F(1, 2) + 0.5, F(1, 2) == 0.5, F(1, 3) < F(1, 2), 1 - F(1, 3), 2 ** F(1, 2), F(1, 2) + 1j, 3 // F(2, 3))
print(F("3/4"), F("-0.25"), F(" 1e3 "), F(0.5), F(6, -4), F(), F("7"), F(True), F(F(1, 2), F(3, 4)), F(".5"), F("1_0/2"), repr(F(1, 2)), str(F(5)), F(22, 7).limit_denominator(5), F(3.14159).limit_denominator(100), F.from_float(0.25), F(1, 2).as_integer_ratio(), F(5, 3).numerator, F(5, 3).denominator, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3))
print(round(F(5, 2)), round(F(7, 3), 2), math.floor(F(-5, 2)), math.ceil(F(5, 2)), int(F(-7, 2)), float(F(1, 3)), bool(F(0)), math.trunc(F(7, 2)), F(1, 2).conjugate(), F(1, 2).real, sum([F(1, 2), F(1, 3)]), max(F(1, 2), F(2, 3)), sorted([F(1, 2), 0.3, 1]), complex(F(1, 2)))
for f in (lambda: F(1, 0), lambda: F("a"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F("1", 2), lambda: F(None), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 2) + "a", lambda: F(1, 2) / 0, lambda: F(1, 2) < 1j, lambda: F(1, 2).limit_denominator(0), lambda: F(0) ** -1, lambda: F(1, 2) % 0, lambda: F.from_float("x"), lambda: setattr(F(1), "numerator", 3), lambda: F(1j)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
