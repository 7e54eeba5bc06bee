print(repr("a'b"), repr('a"b'), repr([]), repr({}), repr(()), repr((1,)), repr(set()), repr(frozenset()), repr([[]]), repr({"a": {"b": []}}), repr([(), {}, set()]))
print([1.0, -0.0, 1e100, 1e-10, 0.1], [True, None, ...], ["\n", "\\", "'", '"', "'\""], [b"x", bytearray(b"y")], {1: "a", (1, 2): [3]}, {"k": {1}}, [range(3), slice(1, 2)], [int, str, type(None)], [1j, -2.5j, 1 + 2j])
l = [1]
l.append(l)
d = {"d": 1}
d["me"] = d
d["l"] = l
t = (l, d)
print(l, d, t)
s = [l, l]
print(s)
class R:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"R{self.c}" if len(self.c) != 1 else f"R({self.c[0]!r})"
print(R(), R(1), R(1, "x"), R(R(R())), [R("a")], {"r": R(1)}, f"{R(2)!r:>8}|", "%s|%r" % (R(3), R("s")))
class N(list):
    def __repr__(self): return "N" + super().__repr__()
print(N([1, N([2])]), [N()], str(N("ab")))
class Dd(dict): pass
class Tt(tuple): pass
class Ss(set): pass
print(Dd(a=1), Tt((1, 2)), Ss([1]), Ss(), Tt(), Dd(), [Tt([1])])
e = ValueError("a", 1)
print(repr(e), [e], str(e), [KeyError("k")], repr(Exception()), [StopIteration()], repr(OSError(1, "x")))
def fn(): pass
print(repr(fn).startswith("<function fn at 0x"), repr(lambda: 0).startswith("<function <lambda> at 0x"), repr(R.__repr__).startswith("<function R.__repr__ at"), repr(R().__repr__).startswith("<bound method R.__repr__ of R()"), repr(len), repr([].append).startswith("<built-in method append of list object at"), repr((x for x in ())).startswith("<generator object <genexpr> at"), repr(str.upper), repr(object()).startswith("<object object at"))
print(R, [R, int], {R: 1}, type(R()), repr(type(fn)), repr({}.keys()), repr({"a": 1}.items()), repr({}.values()), repr(enumerate).startswith("<class"), repr(property), repr(iter([])).startswith("<list_iterator object at"), repr(zip()).startswith("<zip object at"), repr(range(0, 10, 2)), repr(memoryview(b"a")).startswith("<memory at"))
print(str(b"bytes"), str(bytearray(b"ba")), str([b"x"]), ascii(["é", "日"]), repr("\u200d\ue000"), repr("tab\t\x1b"), repr(10 ** 30), repr(-5), repr(True))
