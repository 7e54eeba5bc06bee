from bisect import *
import bisect as b
a = [1, 2, 2, 2, 5, 8]
print(bisect_left(a, 2), bisect_right(a, 2), bisect(a, 2), bisect_left(a, 0), bisect_right(a, 9), bisect_left(a, 5, 2, 4), bisect_left([], 1))
insort(a, 3); insort_left(a, 2); insort_right(a, 8); print(a)
print(b.bisect_left(['a', 'bb', 'ccc'], 2, key=len), b.bisect([('a', 1), ('b', 3)], 2, key=lambda t: t[1]))
l = [('x', 1), ('y', 5)]; insort(l, ('z', 3), key=lambda t: t[1]); print(l)
def grade(s): return 'FDCBA'[bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
for f in (lambda: bisect(a, 1, -1), lambda: bisect([1], 'a'), lambda: bisect(5, 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
