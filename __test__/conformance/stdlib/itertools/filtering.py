from itertools import compress, dropwhile, takewhile, filterfalse
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('ABC', [1])), list(compress('', [1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, '', 'a'])), list(filterfalse(bool, [0, 1])))
it = iter([1, 2, 3, 4]); print(list(takewhile(lambda x: x < 2, it)), list(it))
for f in (lambda: takewhile(lambda x: x), lambda: filterfalse(None, 5), lambda: compress([1])):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__)
