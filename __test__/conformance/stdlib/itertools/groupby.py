from itertools import groupby
print([(k, list(g)) for k, g in groupby('AAAABBBCCDAABBB')])
print([k for k, g in groupby('AAAABBBCCDAABBB')])
print([(k, len(list(g))) for k, g in groupby(sorted(['bb', 'a', 'cc', 'd'], key=len), key=len)])
groups = [(k, g) for k, g in groupby([1, 1, 2])]
print([(k, list(g)) for k, g in groups])
it = groupby([1, 1, 1, 2, 2])
k, g = next(it); print(k, next(g)); k2, g2 = next(it); print(k2, list(g), list(g2))
print(list(groupby([])), type(groupby([])).__name__)
print([(k, [x['n'] for x in g]) for k, g in groupby([{'t': 1, 'n': 'a'}, {'t': 1, 'n': 'b'}, {'t': 2, 'n': 'c'}], lambda d: d['t'])])
