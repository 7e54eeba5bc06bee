print(pow(2, 10), pow(2, -1), pow(-2, 3), pow(0, 0), pow(2.0, 3), pow(2, 0.5), pow(1j, 2), pow(True, 5))
print(pow(3, 100, 7), pow(3, -1, 11), pow(2, 10, -7), pow(-3, 5, 7), pow(7, 0, 1), pow(10**30, 10**20, 97), pow(38, -1, 97))
print(pow(base=2, exp=5), pow(2, exp=5, mod=6), pow(-8, 1/3))
for args in ((2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3, 4.0), (0, -1), (0.0, -2), ("a", 2), (2, "b"), (2, None), (1j, 2, 3), (2,), (), (1, 2, 3, 4), (6, -2, 9)):
    try: print(pow(*args))
    except (TypeError, ValueError, ZeroDivisionError) as e: print(type(e).__name__, e)
class P:
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
print(pow(P(), 2), pow(P(), 2, 3), pow(2, P()), P() ** 4, 4 ** P())
try: pow(10.0, 400)
except OverflowError as e: print(e)
print(pow(2, 3, None), pow(-1, 10**9), pow(1.0, float("nan")), pow(float("inf"), -1))
