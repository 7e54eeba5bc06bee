from itertools import chain, zip_longest, accumulate, starmap, pairwise
import operator
print(list(chain('ab', [1, 2], (), {3})), list(chain()), list(chain.from_iterable(['ab', 'cd'])), list(chain.from_iterable(iter([[1], [2, 3]]))))
print(list(zip_longest('abc', [1], fillvalue='-')), list(zip_longest()), list(zip_longest([1, 2], [3])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate(['a', 'b'])), list(accumulate([3, 1, 4], max)), list(accumulate([], initial=5)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [(), (1,), [2, 3]])))
print(list(pairwise('abcd')), list(pairwise([1])), list(pairwise([])))
try:
    list(chain([1], 5))
except TypeError as e:
    print(e)
try:
    list(starmap(pow, [1]))
except TypeError as e:
    print(e)
lazy = chain(iter([1]), (1 // 0 for _ in 'x'))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e)
