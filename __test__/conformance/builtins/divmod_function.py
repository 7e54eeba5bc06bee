for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (2**100, 7), (-2**100, 10**9), (7.5, 2), (-7.5, 2), (7, -2.5), (True, 2), (1e300, 1e-3), (float("inf"), 2), (-0.0, 3)):
    print(a, b, divmod(a, b))
class D:
    def __divmod__(self, o): return ("D", o)
    def __rdivmod__(self, o): return ("R", o)
class N:
    def __divmod__(self, o): return NotImplemented
print(divmod(D(), 1), divmod(1, D()), divmod(N(), D())[0])
for a, b in ((1, 0), (1.0, 0), (1, 0.0), ("a", 1), (1j, 1), (N(), 1), (None, None)):
    try: divmod(a, b)
    except (ZeroDivisionError, TypeError) as e: print(type(e).__name__, e)
try: divmod(1)
except TypeError as e: print(e)
print(all(divmod(a, b) == (a // b, a % b) for a in range(-9, 10) for b in range(-4, 5) if b))
