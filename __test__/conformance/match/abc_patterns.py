import collections, collections.abc
class S(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
class M(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
class R: 
    def __len__(self): return 2
    def __getitem__(self, i): return (10, 20)[i]
def kind(x):
    match x:
        case [a, b]: return 'pair', a, b
        case [*_]: return 'seq'
        case {'k': v}: return 'map', v
        case {}: return 'some map'
        case _: return 'other'
print(kind(S(1, 2)), kind(S()), kind(M({'k': 5})), kind(M({})), kind(R()), kind(collections.deque([1, 2])), kind(collections.UserDict(k=1)), kind(collections.UserList([3, 4])), kind(collections.ChainMap({'k': 2})))
collections.abc.Sequence.register(R)
print(kind(R()))
class Both(collections.UserDict, list): pass
class Both2(collections.UserList, collections.abc.Mapping): pass
print(kind(Both()))
class St(str): pass
class By(bytes): pass
print(kind(St('ab')), kind(By(b'ab')), kind('ab'), kind(b'ab'))
