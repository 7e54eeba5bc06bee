from collections import defaultdict
d = defaultdict(list)
d['a'].append(1); d['a'].append(2); d['b'].append(3)
print(d, dict(d), d.default_factory, len(d), 'c' in d, d.get('c'))
n = defaultdict(int, {'x': 5}, y=6)
for c in 'hello':
    n[c] += 1
print(n)
print(defaultdict(None, a=1), defaultdict(lambda: 7)['q'])
print(d.copy() == d, type(d.copy()), d | {'z': 1}, {'z': 1} | n)
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 1
print(nested['a'], dict(nested['a']))
try:
    defaultdict(None)['k']
except KeyError as e:
    print('KeyError', e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
d.default_factory = set
d['s'].add(1)
print(d['s'], isinstance(d, dict), d == {'a': [1, 2], 'b': [3], 's': {1}})
