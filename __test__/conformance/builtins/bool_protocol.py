class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Both(B):
    def __len__(self): raise RuntimeError("never asked")
class Neither: pass
print(bool(B(True)), bool(B(False)), bool(L(0)), bool(L(3)), bool(Both(False)), bool(Neither()))
for bad in (B(1), B(None), L(-1), L("x"), L(2**70), L(1.0)):
    try: print(bool(bad))
    except Exception as e: print(type(e).__name__, e)
print([bool(x) for x in (0, 0.0, 0j, "", b"", [], (), {}, set(), range(0), None, Ellipsis, NotImplemented is None)])
print(not B(True), not L(0), B(False) or "right", L(2) and "left")
print("yes" if L(1) else "no", bool(), bool.__mro__, issubclass(bool, int))
for args in ((1, 2), ("x", "y", "z")):
    try: bool(*args)
    except TypeError as e: print(e)
try: bool(x=1)
except TypeError as e: print(e)
try:
    class C(bool): pass
except TypeError as e: print(e)
print(True + True, True & False, True & 3, True ^ True, ~True, type(True | False).__name__, type(True | 2).__name__)
print(repr(True), str(False), format(True), format(True, "d"), f"{True:>6}", f"{True!s:>6}")
