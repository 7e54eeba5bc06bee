from functools import singledispatch, singledispatchmethod
from typing import Union
from collections.abc import Sequence
@singledispatch
def show(x, *extra): return f"object {x!r} {extra}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return f"seq {len(x)}"
@show.register
def _(x: Union[float, complex]): return f"num {x}"
show.register(type(None), lambda x: "none")
@show.register(Sequence)
def _(x): return "abc sequence"
print(show("s"), show(5), show(True), show([1]), show((1, 2)), show(2.5), show(1j), show(None), show({}, 1), show(range(3)))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(dict)({}), sorted(c.__name__ for c in show.registry)[:4], show.__name__, show.registry[int](9))
for f in (lambda: show(), lambda: show.register(5), lambda: show(x=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class N:
    @singledispatchmethod
    def neg(self, a): raise NotImplementedError("cannot negate " + type(a).__name__)
    @neg.register
    def _(self, a: int): return -a
    @neg.register
    def _(self, a: bool): return not a
    @singledispatchmethod
    @classmethod
    def make(cls, a): return (cls.__name__, "any")
    @make.register
    @classmethod
    def _(cls, a: str): return (cls.__name__, a)
print(N().neg(5), N().neg(True), N.make(1), N.make("s"))
try: N().neg("x")
except NotImplementedError as e: print(e)
class A: pass
class B(A): pass
class C(B): pass
show.register(A, lambda x: "A"); show.register(B, lambda x: "B"); print(show(C()), show(A()))
