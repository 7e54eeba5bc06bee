from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, [3]), reduce(lambda a, b: a, [], 'd'))
print(reduce(lambda a, c: c + a, 'abc', ''), reduce(lambda d, k: d[k], ['a', 'b'], {'a': {'b': 1}}))
for f in (lambda: reduce(max, []), lambda: reduce(max, 5)):
    try:
        f()
    except TypeError as e:
        print(e)
