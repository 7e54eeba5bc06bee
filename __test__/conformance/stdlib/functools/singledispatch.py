from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping
@singledispatch
def show(x, n=0): return f'object {x!r}'
@show.register(int)
def _(x, n=0): return f'int {x}'
@show.register
def _(x: str, n=0): return f'str {x}'
@show.register(list)
@show.register(tuple)
def _(x, n=0): return f'seq {len(x)}'
@show.register
def _(x: float | complex, n=0): return f'num {x}'
show.register(type(None), lambda x, n=0: 'none')
print(show(1), show('a'), show([1]), show((1, 2)), show(1.5), show(2j), show(None), show({}), show(True), show(1, n=2))
print(show.dispatch(bool) is show.dispatch(int), show.registry[int](5), show.__name__)
@singledispatch
def kind(x): return 'other'
kind.register(Sequence, lambda x: 'sequence'); kind.register(Mapping, lambda x: 'mapping')
print(kind([]), kind({}), kind(5), kind('s'))
class F:
    @singledispatchmethod
    def neg(self, a): raise NotImplementedError('no')
    @neg.register
    def _(self, a: int): return -a
    @neg.register
    def _(self, a: bool): return not a
print(F().neg(5), F().neg(True))
for f in (lambda: F().neg('x'), lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e)[:50])
