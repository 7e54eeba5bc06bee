import copy
from collections import *
for obj in (deque([1, [2]], maxlen=5), defaultdict(list, a=[1]), OrderedDict(a=[1]), Counter('aab'), UserDict({'a': [1]}), UserList([[1]]), ChainMap({'a': [1]})):
    s, d = copy.copy(obj), copy.deepcopy(obj)
    print(type(s).__name__, s == obj, d == obj, type(d).__name__)
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = 'x'
l = L([[1]]); m = copy.copy(l); n = copy.deepcopy(l); print(m, m.tag, m[0] is l[0], n[0] is l[0], type(n).__name__, n.tag)
class D(dict): pass
d = D(a=[1]); d.z = 5; e = copy.deepcopy(d); print(e, e.z, type(e).__name__, e['a'] is d['a'])
class T(tuple): pass
print(type(copy.copy(T([1]))).__name__, copy.deepcopy(T([[1]])))
e = copy.copy(ValueError('x', 1)); print(repr(e), e.args)
print(copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b'a')), copy.deepcopy({1: {2: 3}}), copy.copy(len), copy.copy(int))
N = namedtuple('N', 'a b'); n = N([1], 2); print(copy.copy(n), copy.deepcopy(n).a is n.a)
class R:
    def __init__(self, x): self.x = x
    def __reduce__(self): return R, (self.x + 1,)
print(copy.copy(R(1)).x)
class G:
    def __init__(self): self.a = 1
    def __getstate__(self): return {'a': 10}
    def __setstate__(self, s): self.a = s['a'] * 2
print(copy.copy(G()).a)
