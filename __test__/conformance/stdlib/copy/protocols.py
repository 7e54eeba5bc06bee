import copy
class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
a = C([1, [2]]); b, d = copy.copy(a), copy.deepcopy(a)
print(b.v is a.v, d.v is a.v, d == a, d.v[1] is a.v[1])
class K:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(K()), copy.deepcopy(K()), copy.deepcopy([K()]))
l = [1]; l.append(l); m = copy.deepcopy(l); print(m, m[1] is m, m is l)
s = [0]; two = [s, s]; t2 = copy.deepcopy(two); print(t2[0] is t2[1], t2[0] is s)
for o in (1, "s", None, (1, 2), frozenset([1]), len, int, C, 1.5, b"x", range(3), ..., lambda: 0): print(copy.copy(o) is o, copy.deepcopy(o) is o, end=" ")
print(copy.deepcopy(([1],))[0] == [1], copy.copy({"a": [1]}), copy.copy({1, 2}), copy.deepcopy({"k": {1: [2]}}), copy.copy(bytearray(b"a")), copy.copy([1, 2][:]))
class Slots:
    __slots__ = ("x", "y")
o = Slots(); o.x = [1]; p = copy.copy(o); q = copy.deepcopy(o); print(p.x is o.x, q.x is o.x, hasattr(q, "y"))
class L(list): pass
x = L([1]); x.tag = "t"; y = copy.copy(x); print(y, y.tag, type(y).__name__, copy.deepcopy(x).tag)
class G:
    def __init__(self): self.a = 1
    def __getstate__(self): return {"a": 99}
    def __setstate__(self, s): self.__dict__.update(s, restored=True)
print(vars(copy.copy(G())))
class R:
    def __reduce__(self): return (list, ((1, 2),))
print(copy.copy(R()))
try: copy.copy(x for x in ())
except TypeError as e: print(e)
e = copy.copy(ValueError("a", 1)); print(repr(e), e.args)
def hook(): memo = {}; return copy.deepcopy([C(1)], memo)[0].v
print(hook(), issubclass(copy.Error, Exception))
