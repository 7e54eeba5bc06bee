from operator import attrgetter, itemgetter, methodcaller
class P:
    def __init__(self, n, q=None): self.n, self.q = n, q
    def hi(self, g, *, end="!"): return g + self.n + end
p = P("a", P("b"))
print(attrgetter("n")(p), attrgetter("q.n")(p), attrgetter("n", "q.n")(p), itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 1}), itemgetter(slice(1, 3))("abcd"), methodcaller("hi", "x")(p), methodcaller("hi", "x", end="?")(p), methodcaller("upper")("a"), methodcaller("split", ",")("a,b"))
print(repr(attrgetter("a")), repr(attrgetter("a.b", "c")), repr(itemgetter(1)), repr(itemgetter("a", 2)), repr(methodcaller("m")), repr(methodcaller("m", 1, k="v")))
for f in (lambda: attrgetter(5), lambda: attrgetter("zz")(p), lambda: attrgetter("n.zz")(p), lambda: itemgetter(9)("a"), lambda: itemgetter("a")([]), lambda: methodcaller(5), lambda: methodcaller("nope")(p), lambda: methodcaller("hi")(p), lambda: itemgetter(1)(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
rows = [{"n": "b", "v": 1}, {"n": "a", "v": 2}]
print(sorted(rows, key=itemgetter("n")), max(rows, key=itemgetter("v")), list(map(itemgetter("v"), rows)), sorted([P("z"), P("y")], key=attrgetter("n"))[0].n)
