class R:
    def __init__(self, r): self.r = r
    def __repr__(self): return self.r
print(repr(R("hello")), [R("x")], str(R("s")), f"{R('f')!r:>4}", "%r" % R("p"), "%s" % R("q"))
for bad in (1, None, b"x"):
    for f in (repr, str, "{!r}".format, lambda o: [o].__repr__()):
        try: f(R(bad))
        except TypeError as e: print(e)
class S(R):
    def __str__(self): return 5
try: str(S("r"))
except TypeError as e: print(e)
class Sub(str): pass
class T:
    def __repr__(self): return Sub("sub")
    __str__ = __repr__
print(repr(T()), type(repr(T())).__name__, type(str(T())).__name__)
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("\\n\n\t\r\x00\x1f\x7f\x80\xa0\xad\u200b\ufeff\ue000\U0001f600"))
print(repr(b"it's"), repr(b'"'), repr(b"\x00\xff\n\\"), repr(bytearray(b"q")), repr(1e16), repr(1e-5), repr(10**20), repr(-0.0))
print(repr(print), repr(len), repr(int), repr(type), repr([].append).split(" at ")[0], repr(str.upper), repr(dict.fromkeys).split(" at ")[0])
print(repr(Ellipsis), repr(NotImplemented), repr(slice(1, None)), repr(range(3)), repr(frozenset()), repr(set()), repr({1}), repr(frozenset([1])))
