from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3])), list(accumulate([])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([3, 1, 4], max)), list(accumulate([[1], [2]])), list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)), list(accumulate(iterable=[1], func=None)))
a = accumulate([1, 2]); print(next(a), iter(a) is a, list(a), list(a))
for f in (lambda: accumulate(5), lambda: list(accumulate([1, "a"])), lambda: list(accumulate([1, 2], 5)), lambda: list(accumulate([1, 2], lambda a: a))):
    try: print(f())
    except TypeError as e: print(e)
def gen():
    yield 1
    raise ValueError("source")
a = accumulate(gen())
print(next(a))
try: next(a)
except ValueError as e: print(e)
