from itertools import *
import operator
def take(n, it): return list(islice(it, n))
def flatten(x): return chain.from_iterable(x)
def sliding(it, n):
    it = iter(it); from collections import deque
    w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x); yield tuple(w)
def powerset(s):
    s = list(s); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def partition(p, it):
    a, b = tee(it); return list(filterfalse(p, a)), list(filter(p, b))
def unique(it):
    return [k for k, _ in groupby(it)]
print(take(3, count()), list(flatten([[1], [2, 3]])), list(sliding('abcde', 3)), list(powerset([1, 2, 3])), partition(lambda x: x % 2, range(6)), unique('AAbbA'))
print(sum(starmap(operator.mul, zip([1, 2], [3, 4]))), list(takewhile(lambda x: x < 40, accumulate(count(1)))))
def primes():
    yield 2
    found = []
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n); yield n
print(take(10, primes()))
