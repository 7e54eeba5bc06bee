for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 0.1, -2.6):
    print(x, round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1))
for n in (0, 5, 15, 25, -25, 12345, 10**20 + 55):
    print(n, round(n), round(n, 2), round(n, -1), round(n, -2), round(n, -30))
print(round(True), round(1.5, None), round(number=2.567, ndigits=2), round(5, ndigits=-1), type(round(1.0, 0)).__name__, type(round(1.0)).__name__)
class R:
    def __round__(self, n="none"): return ("rounded", n)
print(round(R()), round(R(), 3), round(R(), None))
for args in ((float("nan"),), (float("inf"),), ("a",), (1j,), (1.0, 1.0), (1.0, "x"), (), (1, 2, 3), (None,), (object(),)):
    try: print(round(*args))
    except (TypeError, ValueError, OverflowError) as e: print(type(e).__name__, e)
print(round(float("nan"), 2), round(float("inf"), -5), round(1.7976931348623157e308, -300), round(5e-324, 400), round(123.456, 400), round(123.456, -400))
try: round(1.7976931348623157e308, -308)
except OverflowError as e: print(e)
