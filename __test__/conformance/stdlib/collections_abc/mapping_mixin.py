from collections.abc import Mapping, MutableMapping
class M(Mapping):
    def __init__(self, **kw): self.d = kw
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(a=1, b=2)
print(list(m.keys()), list(m.items()), list(m.values()), m.get('a'), m.get('z', 9), 'a' in m, 'z' in m, m == {'a': 1, 'b': 2}, m != {})
print(m.keys() & {'a', 'q'}, m.keys() | {'q'} == {'a', 'b', 'q'}, ('a', 1) in m.items(), 2 in m.values(), len(m.keys()), dict(m))
class MM(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'MM({self.d})'
x = MM(); x.update({'a': 1}, b=2); x.update([('c', 3)])
print(x, x.pop('a'), x.pop('zz', None), x.setdefault('b', 9), x.setdefault('n', 5), x.popitem(), x)
print(x.keys(), x.values(), x.items())
try:
    x.pop('nope')
except KeyError as e:
    print('KeyError', e)
x.clear(); print(len(x))
try:
    x.popitem()
except KeyError as e:
    print('KeyError', e)
class Bad(Mapping):
    def __len__(self): return 0
try:
    Bad()
except TypeError as e:
    print(type(e).__name__, sorted(Bad.__abstractmethods__))
try:
    reversed(m)
except TypeError as e:
    print(e)
