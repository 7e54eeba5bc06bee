import weakref


class A:
    def m(self): return 5
    def __len__(self): return 3


class S:
    __slots__ = ('x', '__weakref__')


a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), hash(r) == hash(a), isinstance(r, weakref.ReferenceType), weakref.ref(S())() is None or True)
p = weakref.proxy(a)
p.v = 7
print(a.v, p.m(), len(p), bool(p), p == a)
d = weakref.WeakKeyDictionary()
d[a] = 1
v = weakref.WeakValueDictionary(k=a)
s = weakref.WeakSet([a])
print(d[a], a in d, len(d), list(d) == [a], v['k'] is a, 'z' in v, a in s, len(s), v.get('q'), d.get(5, 'none'))
wm = weakref.WeakMethod(a.m)
print(wm()(), S.__dict__['__weakref__'].__class__.__name__, hasattr(A, '__weakref__'))
for bad in (1, 'x', (), None):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
f = weakref.finalize(a, print, 'called', end='!\n')
print(f.alive, f.peek()[2], f(), f.alive, f())
try:
    class T(S):
        __slots__ = ('__weakref__',)
except TypeError as e:
    print(e)
