from fractions import Fraction as F
for f in (lambda: F(1, 0), lambda: F('a'), lambda: F('1/0'), lambda: F(1.5, 2), lambda: F('1.2.3'), lambda: F(None), lambda: F(0) ** -1, lambda: F(1, 2) + 'a', lambda: F(1) / 0, lambda: F(float('nan')), lambda: F(1, 3).limit_denominator(0), lambda: F.from_float('a')):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
