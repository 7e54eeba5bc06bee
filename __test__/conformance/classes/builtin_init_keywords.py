class L(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq)
        self.newarg = newarg
        return self
print(L([1, 2], newarg=3), L([1], newarg=3).newarg)
class T(tuple):
    def __init__(self, seq, newarg=None): self.newarg = newarg
print(T([1, 2], newarg=3), T([1], newarg=4).newarg)
class F(frozenset):
    def __init__(self, seq, *, tag): self.tag = tag
print(F([1], tag='t').tag)
class P(list): pass
for f in (lambda: P(x=1), lambda: list(x=1), lambda: tuple(x=1)):
    try:
        f()
    except TypeError as e: print(type(e).__name__)
class H(set):
    def __hash__(self): return 7
h = H(); s = {h}; print(h in s, len(s))
s.remove(h); print(s)
