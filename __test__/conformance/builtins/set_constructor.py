print(set(), sorted(set("hello")), set([1, 1, 2]) == {1, 2}, frozenset(), sorted(frozenset("ab")), set(range(3)), set({1: 2}), set(x for x in "a"))
for t in (set, frozenset):
    for args in ((1,), (None,), ([[]],), ([1], [2]), ([{}],)):
        try: t(*args)
        except TypeError as e: print(t.__name__, e)
    try: t(iterable=[])
    except TypeError as e: print(e)
f = frozenset("xy")
print(frozenset(f) is f, set(f) == f, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset(): 1})
class S(set):
    def __init__(self, *a, tag=None): super().__init__(*a); self.tag = tag
s = S("ab", tag="t")
print(sorted(s), s.tag, type(s | {"c"}).__name__, type(s.copy()).__name__, s == {"a", "b"}, repr(S("a")))
class F(frozenset): pass
print(F("a"), type(F("a") | {"b"}).__name__, type(F("a").copy()).__name__)
s = {1, 2}
s.__init__([7])
print(s, {1, True, 1.0}, {*"aa"}, len({float("nan")} | {float("nan")}))
