from itertools import islice, tee, zip_longest
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None)), list(islice("abcdef", 0, None, 2)), list(islice("abc", None)), list(islice("abc", 10)), list(islice("abc", 0)), list(islice(range(10), 1, 8, 3)), list(islice("ab", None, None)))
a, b = tee("abc"); print(next(a), list(b), list(a)); x, y, z = tee(iter([1, 2]), 3); print(list(x), list(z), list(y)); print(tee("a", 0), len(tee("a", 1)))
print(list(zip_longest("ab", [1])), list(zip_longest("a", "bcd", fillvalue="-")), list(zip_longest()), list(zip_longest("", [])), list(zip_longest("ab")))
for f in (lambda: islice("a"), lambda: islice("a", -1), lambda: islice("a", 0, -1), lambda: islice("a", 0, 1, 0), lambda: islice("a", "x"), lambda: islice(5, 1), lambda: islice("a", 1.5), lambda: islice("a", 1, 2, 3, 4), lambda: tee(5), lambda: tee("a", -1), lambda: tee("a", "x"), lambda: zip_longest(5), lambda: islice("a", 0, 1, -1), lambda: islice("a", None, "q"), lambda: islice("abc", True)):
    try: print(f().__class__.__name__)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
it = iter(range(10)); print(list(islice(it, 3)), next(it), list(islice(it, 1, 4, 2)), next(it))
