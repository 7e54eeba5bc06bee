import reprlib
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr((1,)), reprlib.repr(10 ** 100), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(frozenset({1})), reprlib.repr({}))
r = reprlib.Repr(); r.maxlist = 2; r.maxstring = 10; print(r.repr([1, 2, 3]), r.repr('abcdefghijklmnop'))
class C:
    @reprlib.recursive_repr()
    def __repr__(self): return f'<C {self.x!r}>'
c = C(); c.x = [c]; print(c)
