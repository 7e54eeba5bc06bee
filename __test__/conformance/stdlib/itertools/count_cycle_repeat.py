from itertools import count, cycle, repeat, islice
print(list(islice(count(), 3)), list(islice(count(5, 2), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(step=-1), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), list(islice(repeat(7), 2)), list(zip("ab", count(1))))
print(repr(count(3)), repr(count(3, 2)), repr(count(1.5)), repr(repeat("a")), repr(repeat("a", 2)), list(cycle([])), repeat(1, 5).__length_hint__())
c = count(10); next(c); print(c, next(c)); r = repeat("z", 3); next(r); print(r, list(r), r)
for f in (lambda: count("a"), lambda: count(1, "b"), lambda: cycle(5), lambda: repeat(1, "x"), lambda: repeat(1, 1.5), lambda: repeat(object="o", times=2), lambda: count(start=2, step=3), lambda: len(repeat(1)), lambda: list(repeat(1, times=2)), lambda: repeat(1).__length_hint__()):
    try: print(f())
    except TypeError as e: print(e)
print(list(map(pow, range(4), repeat(2))), list(islice(count(2**63 - 1), 2)), list(islice(count(1j), 2)))
