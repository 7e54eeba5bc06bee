from datetime import timedelta as T
print(T(1), T(days=1, hours=2, seconds=3.5), T(-1), T(0), repr(T(1, 2, 3)), repr(T()), T(weeks=2), T(milliseconds=1500), T(microseconds=-1), T(hours=25), T(minutes=-1))
a, b = T(hours=3), T(minutes=45)
print(a + b, a - b, -a, abs(-a), a * 2, a * 1.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, 3 * b, a > b, a == T(seconds=10800), bool(T()), hash(a) == hash(T(hours=3)))
print(a.total_seconds(), T(1.5).total_seconds(), a.days, a.seconds, T(-1, 5).days, T(microseconds=1).microseconds, T.max, T.min, T.resolution, sum([a, b], T()), max(a, b))
for f in (lambda: T('a'), lambda: T(1) + 1, lambda: T(10**10), lambda: a / 0, lambda: a // T(), lambda: a < 5, lambda: T(1) * 'a'):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
print(T(days=0.1), T(seconds=1e-7), T(seconds=0.0000005), T(seconds=0.0000015), T(days=1/3))
