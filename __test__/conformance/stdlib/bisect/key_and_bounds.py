from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
a = [1, 3, 3, 5]
print(bisect(a, 3), bisect_left(a, 3), bisect_right(a, 3), bisect(a, 0), bisect(a, 9), bisect_left([], 1), bisect(a, 3, 0, 2), bisect_left(a, 3, lo=2), bisect_right(a, 3, hi=1), bisect(a, 4, 1, 3))
insort(a, 4); insort_left(a, 3); insort_right(a, 1); insort(a, 0, lo=3); print(a)
r = [("a", 1), ("b", 5)]; print(bisect(r, 3, key=lambda t: t[1])); insort(r, ("c", 3), key=lambda t: t[1]); print(r)
for f in (lambda: bisect(a, 1, -1), lambda: bisect(a, "x"), lambda: bisect(5, 1), lambda: bisect(a, 1, 0, 100), lambda: insort((1,), 2), lambda: bisect([1], 2, key=5), lambda: bisect_left(a, 1, 0, None), lambda: bisect_left([1, 2], 1, 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def grade(s): return "FDCBA"[bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)], [bisect_left("abcd", c) for c in "acz"], bisect(range(0, 100, 10), 35))
class S:
    def __len__(self): return 3
    def __getitem__(self, i): print("get", i); return i * 10
print(bisect(S(), 15))
