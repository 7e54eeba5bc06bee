r = range(0, 20, 3)
print([x in r for x in (0, 3, 4, 18, 20, 21, -3)], 3.0 in r, 3.5 in r, "3" in r, True in range(2), None in r, 3 + 0j in r, 2**70 in range(2**71), [] in r)
class E:
    def __eq__(self, o): return o == 6
print(E() in r, r.count(E()), r.index(E()))
print(r.index(9), r.count(9), r.count(10), r[2], r[-1], r[2:5], r[::-1], r[5:2], r[::2], r[-3:], len(r), r == range(0, 21, 3), r == range(0, 19, 3), hash(r) == hash(range(0, 21, 3)), range(0) == range(1, 1), range(1, 2) == range(1, 9, 10), r != [0])
for f in (lambda: r.index(1), lambda: r.index("a"), lambda: r[7], lambda: r[-8], lambda: r.index(), lambda: r.count(), lambda: r[1.0], lambda: r + r, lambda: r * 2, lambda: r < r, lambda: r.start(), lambda: hash(r) and r.x, lambda: r[None]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
big = range(10**20, 10**20 + 10, 3)
print(list(big), big[-1], len(big), 10**20 + 3 in big, big.index(10**20 + 6), big[1:], list(reversed(big))[0], repr(big), next(iter(big)))
it = iter(range(5)); next(it); print(it.__length_hint__(), list(it), list(it), iter(it) is it)
print(*range(5, 0, -1), *range(-3, 3, 2), sep=",")
print(all(list(range(a, b, c)) == list(range(a, b, c))[::1] and len(range(a, b, c)) == len(list(range(a, b, c))) for a in range(-3, 4) for b in range(-3, 4) for c in (-2, -1, 1, 2, 3)))
