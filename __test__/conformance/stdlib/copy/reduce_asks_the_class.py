# What the first protocols with items take an object apart into, and what they ask its class for.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class L(list):
    __iter__ = None
class L2(list):
    def __iter__(self): print('iter'); return iter('ab')
class L3(list):
    def __iter__(self): return 5
class D(dict):
    items = None
class D2(dict):
    def items(self): print('items'); return [(1,2)]
class D3(dict):
    def items(self): return 5
class D4(dict):
    __iter__ = None
class S(set):
    __iter__ = None
class T(tuple):
    __iter__ = None
class FS(frozenset):
    __iter__ = None
class B(bytearray):
    __iter__ = None
class N(list):
    def __getnewargs__(self): return (1,)
class N2(list):
    def __getnewargs__(self): return 1
class N3(list):
    def __getnewargs_ex__(self): return ((1,), {})
class N4(list):
    def __getnewargs_ex__(self): return 1
class N5:
    def __getnewargs_ex__(self): return (1,), {'a': 1}
class N6:
    def __getstate__(self): return 5
for K in L, L2, L3, D, D2, D3, D4, S, T, FS, B, N, N2, N3, N4, N5, N6:
    for p in 0, 1, 2, 3, 4:
        def f():
            r = K().__reduce_ex__(p)
            return (r[0].__name__, [type(x).__name__ for x in r], [list(x) if hasattr(x, '__next__') else x for x in r[2:]])
        print(K.__name__, p, end=' '); t(f)
    print(end='reduce '); t(lambda: K().__reduce__()[0].__name__)
    print(end='getstate '); t(lambda: K().__getstate__())
for r in 1, None, (), (1,), (1,2), ((), 2), ([], {}), ((), {}), ((), {1: 2}), ((), {'a': 2}), ((), []), ((), {}, 1), [(), {}]:
    class X(list):
        def __getnewargs_ex__(self): return r
    t(lambda: X().__reduce_ex__(2)[1])
    class X(list):
        def __getnewargs__(self): return r
    t(lambda: X().__reduce_ex__(2)[1])
