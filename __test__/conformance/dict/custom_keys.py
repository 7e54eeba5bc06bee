class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self):
        log.append(f"hash{self.n}")
        return self.h
    def __eq__(self, o):
        log.append(f"eq{self.n},{getattr(o, 'n', o)}")
        return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
log = []
a, b, a2 = K(1, 5), K(2, 5), K(1, 5)
d = {a: "a"}
print(log); log.clear()
d[b] = "b"
print(log); log.clear()
print(d[a2], log); log.clear()
print(d[a], log); log.clear()
d[a2] = "new"
print(d, list(d)[0] is a, log); log.clear()
print(K(3, 5) in d, len(d), K(1, 6) in d)
log.clear()
s = {a, b, a2}
print(len(s), sorted(x.n for x in s))
class NoHash:
    def __eq__(self, o): return True
try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
try:
    {NoHash()}
except TypeError as e:
    print(e)
print(NoHash.__hash__, NoHash() == 5, NoHash() != 5)
class BadHash:
    def __hash__(self): return "x"
try:
    hash(BadHash())
except TypeError as e:
    print(e)
class Boom:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq boom")
d = {Boom(): 1}
try:
    d[Boom()]
except ValueError as e:
    print(e)
print({1: "int"}[1.0], {1: "int"}[True], {"a": 1}.get(b"a"), {(1, 2): 3}.get((1.0, 2)), {None: 1}[None], {1.5: 1}.get(3 / 2), {2 ** 70: "big"}[2.0 ** 70], {frozenset([1]): "fs"}[frozenset({1})])
class Big:
    def __hash__(self): return 2 ** 200 + 7
print(isinstance(hash(Big()), int), hash(Big()) == hash(2 ** 200 + 7))
class Inherit(K):
    pass
print(hash(Inherit(1, 42)) == 42)
