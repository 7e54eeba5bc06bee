import itertools


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        if self.n is None:
            raise ValueError('no index')
        return self.n


BOUNDS = [2**70, -2**70, 2**63, 2**63 - 1, -1, -2, -2**63, 0, 1, 2, None, 1.5, 'a', True, Index(1), Index(-1), Index(2**70), Index(None), Index('x')]
for a in BOUNDS:
    for given in [(a,), *((a, b) for b in BOUNDS), *((1, b, a) for b in (None, 0, 3, -1))]:
        if given[2:] and given[2] in (2**63 - 1,):
            continue
        try:
            print(list(itertools.islice('abc', *given)))
        except Exception as e:
            print(type(e).__name__, e)
