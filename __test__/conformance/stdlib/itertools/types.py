import itertools
for it in (itertools.chain(), itertools.count(), itertools.cycle([]), itertools.islice([], 1), itertools.product(), itertools.groupby([]), itertools.accumulate([]), itertools.zip_longest(), itertools.starmap(len, []), itertools.pairwise([])):
    print(type(it).__name__, type(it).__module__, iter(it) is it, hasattr(it, '__next__'))
print(itertools.chain, isinstance(itertools.chain(), itertools.chain))
c = itertools.chain([1])
print(next(c), next(c, 'done'))
try:
    next(c)
except StopIteration:
    print('stop')
from collections.abc import Iterator
print(isinstance(c, Iterator), isinstance(itertools.count(), Iterator))
