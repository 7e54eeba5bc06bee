for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 2.675, 0.49999999999999994, 1e20, 1.0):
    print(x, round(x))
print(round(2.675, 2), round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(1.25, 1), round(1.35, 1))
print(round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2), round(5.5, -1), round(15.0, -1))
print(round(1234567, -3), round(1250, -2), round(1350, -2), round(-1250, -2), round(55, -1), round(45, -1), round(5, -1))
print(round(7), round(7, 2), round(7, -1), round(True), type(round(7.0)), type(round(7.0, 0)), type(round(7, 0)))
print(round(1e-20, 10), round(0.1 + 0.2, 16), round(123.456, 400), round(123.456, -400), round(1e308, -308))
print(round(number=2.71828, ndigits=3), round(2.5, None))
for v in (float("inf"), float("nan")):
    try:
        round(v)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
    print(round(v, 2))
for bad in ("2", None, 1j):
    try:
        round(bad)
    except TypeError as e:
        print(e)
class R:
    def __round__(self, n=None):
        return ("rounded", n)
print(round(R()), round(R(), 3), round(R(), None))
