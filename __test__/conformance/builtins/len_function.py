print(len(""), len("añ😀"), len(b"ab"), len([1]), len({}), len(range(0, 10, 3)), len({1, 1}), len(range(2**62)))
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class I:
    def __index__(self): return 4
print(len(L(3)), len(L(True)), len(L(I())))
for bad in (L(-1), L("3"), L(2.0), L(None), L(2**63), 5, None, iter([]), (x for x in ()), int, L):
    try: len(bad)
    except Exception as e: print(type(e).__name__, e)
try: len(range(2**70))
except OverflowError as e: print(e)
try: len()
except TypeError as e: print(e)
try: len([], [])
except TypeError as e: print(e)
o = L(1)
o.__len__ = lambda: 99
print(len(o), o.__len__())
