from contextlib import *
class R:
    def close(self): print('closed')
with closing(R()) as r: print(type(r).__name__)
with suppress(KeyError, IndexError): [][1]
with suppress(): pass
try:
    with suppress(KeyError): raise ValueError('x')
except ValueError as e: print(e)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
class C(AbstractContextManager):
    def __exit__(self, *a): return None
with C() as c: print(isinstance(c, AbstractContextManager))
class Duck:
    def __enter__(self): pass
    def __exit__(self, *a): pass
print(issubclass(Duck, AbstractContextManager), issubclass(int, AbstractContextManager))
print('done')
