class A: pass
A.__call__ = A()
try:
    A()()
except RecursionError as e: print('RecursionError', str(e)[:32])
class B: pass
B.__repr__ = B.__str__
for f in (str, repr):
    try:
        f(B())
    except RecursionError as e: print('RecursionError')
class Callable:
    def __call__(self, x): return x + 1
class Outer: pass
Outer.__call__ = Callable()
print(Outer()(5))
class M:
    @classmethod
    def make(cls): return cls
    conv = classmethod(Callable.__call__)
class K:
    part = classmethod(dict)
    typ = classmethod(lambda cls, x: (cls.__name__, x))
print(K.typ(3))
class G: __class_getitem__ = classmethod(type(list[int]))
print(G[int])
