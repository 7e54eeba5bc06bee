from itertools import *
from collections import deque
import operator
def take(n, it): return list(islice(it, n))
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it): return iter(deque(it, maxlen=n))
def consume(it, n=None): deque(it, maxlen=0) if n is None else next(islice(it, n, n), None)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)
def quantify(it, pred=bool): return sum(map(pred, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def dotproduct(a, b): return sum(map(operator.mul, a, b))
def flatten(x): return chain.from_iterable(x)
def grouper(it, n, fill=None): return zip_longest(*[iter(it)] * n, fillvalue=fill)
def roundrobin(*its):
    left, nexts = len(its), cycle(iter(i).__next__ for i in its)
    while left:
        try:
            for n in nexts: yield n()
        except StopIteration: left -= 1; nexts = cycle(islice(nexts, left))
def partition(pred, it): a, b = tee(it); return list(filterfalse(pred, a)), list(filter(pred, b))
def powerset(it): s = list(it); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique(it, key=None):
    seen = set()
    for e in it:
        k = e if key is None else key(e)
        if k not in seen: seen.add(k); yield e
def sliding(it, n):
    it = iter(it); w = deque(islice(it, n), maxlen=n)
    if len(w) == n: yield tuple(w)
    for x in it: w.append(x); yield tuple(w)
def iter_except(f, exc):
    try:
        while True: yield f()
    except exc: pass
def first_true(it, default=False, pred=None): return next(filter(pred, it), default)
def sieve(n):
    data = bytearray((0, 1)) * (n // 2); data[:3] = 0, 0, 0
    for p in compress(range(int(n ** 0.5) + 1), data): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1; return list(compress(range(n), data))
print(take(3, tabulate(lambda x: x * x, 2)), list(tail(2, "abcd")), nth("abc", 1), nth("abc", 9, "none"), all_equal("aaa"), all_equal("ab"), all_equal(""), quantify([1, 0, 2]), list(ncycles("ab", 2)), dotproduct([1, 2], [3, 4]), list(flatten([[1], [2, 3]])), list(grouper("abcde", 2, "x")), "".join(roundrobin("abc", "d", "ef")), partition(lambda x: x % 2, range(6)), list(powerset("abc")), "".join(unique("aAbBa", str.lower)), list(sliding("abcd", 2)), list(iter_except([1, 2].pop, IndexError)), first_true([0, "", 5]), sieve(50))
it = iter("abcdef"); consume(it, 3); print(next(it)); consume(it); print(next(it, "end"))
