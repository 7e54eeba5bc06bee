import reprlib
r = reprlib.repr
print(r(list(range(20))), r("x" * 100), r(set(range(20))), r({i: i for i in range(10)}), r((1,) * 10), r(10**60), r([[[[[[[1]]]]]]]), r(frozenset(range(9))), r({}), r(()), r((1,)), r(b"z" * 50))
a = reprlib.Repr(); a.maxlist = 2; a.maxstring = 10; a.maxdict = 1; a.maxlevel = 2; a.maxlong = 12; a.maxtuple = 1; a.maxother = 12
print(a.repr([1, 2, 3]), a.repr("abcdefghijklmnop"), a.repr({1: 2, 3: 4}), a.repr([[[1]]]), a.repr(12345678901234567890), a.repr((1, 2)), a.repr(1.123456789012345))
class L:
    def __init__(self): self.items = [self]
    @reprlib.recursive_repr()
    def __repr__(self): return f"L({self.items!r})"
    @reprlib.recursive_repr(fillvalue="<loop>")
    def show(self): return self.items[0].show()
print(L(), L().show())
class My(reprlib.Repr):
    def repr_int(self, x, level): return f"int:{x}"
print(My().repr([1, "a"]), My().repr1(5, 1), reprlib.aRepr.maxlist)
