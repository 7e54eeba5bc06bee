# Which class has the `__dict__` descriptor, and what `|` takes of dicts that are gone through in their own way.
class A: pass
class C(int, A): pass
print('__dict__' in C.__dict__, '__weakref__' in C.__dict__)
class S(int, A): __slots__ = ()
print('__dict__' in S.__dict__, hasattr(S(), '__dict__'))
class D(A, int): pass
print('__dict__' in D.__dict__)
class B: pass
class E(A, B): pass
print('__dict__' in E.__dict__)
class L(list, A): pass
print('__dict__' in L.__dict__, '__weakref__' in L.__dict__)
C.__bases__ = (int,)
print(C().__dict__)
class K(dict):
    def __getitem__(self, k): return k
    def __iter__(self): return iter([5])
a, b = K({'a': 1}), K({1: 2, 3: 4})
print(a | b, b | a, a | {7: 8}, {7: 8} | a, type(a | b))
