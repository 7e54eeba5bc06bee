print(list(), tuple(), list("ab"), tuple("ab"), list(range(2)), tuple({1: 2}), list((1,)), tuple([1]), list(x for x in "z"), list({"k": 1}.items()))
t = (1, 2)
l = [1, 2]
print(tuple(t) is t, list(l) is l, list(l) == l)
for c in (list, tuple):
    for args in ((1,), (None,), ([1], [2])):
        try: c(*args)
        except TypeError as e: print(c.__name__, e)
    try: c(iterable=[1])
    except TypeError as e: print(e)
class L(list):
    def __init__(self, *a): super().__init__(*a); self.extra = len(self)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(L("abc"), L("ab").extra, T(1, 2, 3), type(L("a") + ["b"]).__name__, type(T(1) + (2,)).__name__, type(L("a")[:]).__name__, T(1) == (1,), L() == [])
class Hint:
    def __iter__(self): return iter("xy")
    def __length_hint__(self): return 100
print(list(Hint()), tuple(Hint()))
class Fail:
    def __iter__(self):
        yield 1
        raise KeyError("mid")
try: list(Fail())
except KeyError as e: print(e)
l.__init__("xyz")
print(l)
