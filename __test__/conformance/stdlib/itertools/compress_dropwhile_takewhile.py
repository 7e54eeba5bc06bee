from itertools import compress, dropwhile, takewhile, filterfalse, starmap
print(list(compress("abcd", [1, 0, 1, 0])), list(compress("abc", [1])), list(compress("a", [])), list(compress("abc", iter([True, "", "x"]))), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(bool, [])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(bool, "")), list(filterfalse(None, [0, 1, ""])), list(filterfalse(str.isupper, "aBc")), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, ["ab", [1, 5, 2]])))
for f in (lambda: compress(5, []), lambda: list(dropwhile(5, [1])), lambda: list(takewhile(None, [1])), lambda: list(starmap(pow, [5])), lambda: list(starmap(pow, [(1,)])), lambda: list(filterfalse(5, [1])), lambda: compress(data="ab", selectors=[1, 1]) and list(compress(data="ab", selectors=[0, 1]))):
    try: print(f())
    except TypeError as e: print(e)
it = iter([1, 5, 2]); print(list(takewhile(lambda x: x < 3, it)), list(it))
d = dropwhile(lambda x: print("test", x) or x < 2, [1, 2, 3]); print(next(d)); print(next(d), list(d))
