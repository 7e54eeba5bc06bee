from itertools import islice
print(list(islice(range(10), 3)), list(islice(range(10), 2, 5)), list(islice(range(10), 1, None, 3)), list(islice(range(10), None)), list(islice('abc', 0)))
it = iter(range(10)); print(list(islice(it, 3)), list(islice(it, 2, 4)), list(it))
it = iter(range(10)); list(islice(it, 1, 8, 3)); print(next(it))
it = iter(range(10)); list(islice(it, 5, 5)); print(next(it))
it = iter(range(5)); s = islice(it, 100); print(list(s), list(s))
for args in ((-1,), ('a',), (1, -1), (0, 5, 0), (0, 5, -1), (0, 'a'), (1, 2, 3, 4), ()):
    try:
        print(list(islice(range(5), *args)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
