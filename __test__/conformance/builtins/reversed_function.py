print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1,))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), list(reversed({1: 2, 3: 4}.values())), list(reversed(b"ab")))
class R:
    def __reversed__(self): return "anything"
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class N:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
print(reversed(R()), list(reversed(S())))
for bad in (N(), {1, 2}, iter([1]), 5, (x for x in ()), object()):
    try: reversed(bad)
    except TypeError as e: print(e)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), iter(r) is r, list(r), next(r, "end"))
l = [1, 2, 3]
r = reversed(l)
l.append(4)
print(list(r))
r = reversed(l)
next(r)
del l[1:]
print(list(r), type(reversed([])).__name__, type(reversed("")).__name__, type(reversed({})).__name__, type(reversed(range(0))).__name__)
