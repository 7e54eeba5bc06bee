for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3, 2), range(0, -5, -1)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)))
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::-1], r[::2], r[50:], 14 in r, 15 in r, 14.0 in r, "a" in r, r.index(21), r.count(21), r.count(22), min(r), max(r), sum(r))
print(range(0, 3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 5, 2) == range(0, 6, 2), range(3) == [0, 1, 2], hash(range(0, 5, 2)) == hash(range(0, 6, 2)), range(3) != range(4))
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(list(big), len(big), big[1], 10 ** 20 + 3 in big, big[-1], big[1:])
for f in (lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.5), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(3)[5], lambda: range(3).index(9), lambda: range(3)["a"], lambda: range(3) + range(2), lambda: len(range(10 ** 30)), lambda: range(stop=3), lambda: range(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    r.start = 1
except AttributeError as e:
    print("AttributeError")
try:
    r[0] = 1
except TypeError as e:
    print(e)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), list(range(True, 4)), [*range(3)], tuple(range(2)), {range(2): 1}[range(2)])
for i in range(3):
    i = 10
    print(i, end=" ")
print(i)
print(10 ** 6 - 1 in range(10 ** 12), range(10 ** 12)[-1], range(5).__contains__(3), isinstance(range(1), range), repr(range(1, 5, 2)))
