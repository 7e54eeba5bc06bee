def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
class N:
    def keys(self): return [1]
class MM:
    keys = 3
    def __getitem__(self, k): return k
class M2(MM):
    @property
    def keys(self): raise AttributeError('x')
class M3(MM):
    @property
    def keys(self): raise ValueError('x')
class M4(MM):
    def __getattr__(self, n): return lambda: [1,2]
    keys = property()
def f(**k): return k
m5 = MM(); m5.keys = lambda: [3]
class M6(MM): pass
del MM.keys
m6 = M6(); m6.keys = lambda: ['a']
class M7:
    def __getattr__(self, n):
        if n == 'keys': return lambda: ['a']
        raise AttributeError(n)
    def __getitem__(self, k): return k
for x in (dict, int, 3, {}.keys(), N(), MM(), M2(), M3(), M4(), m5, m6, M7(), M7, type, None, [1], 'a', {1: 2}):
    t(lambda: {**x})
    t(lambda: f(**x))
    t(lambda: dict(x))
    t(lambda: {}.update(x))
    def g():
        a = {}; a |= x; return a
    t(g)
    def g():
        a = {'p': 1}; a.update(x); return a
    t(g)
class M8:
    def keys(self): return 5
for x in (M8(), type('M9', (), {'__getattr__': lambda s, n: 3})()):
    t(lambda: {**x})
    t(lambda: f(**x))
t(lambda: f(**{'a': 1}, **{'a': 2}))
t(lambda: f(a=1, **M7()))
