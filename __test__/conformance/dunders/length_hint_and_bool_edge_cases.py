class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (0, 1, True, 2**62, -1, 2**64, "x", 1.0, None):
    for f in (len, bool, lambda o: not o):
        try: print(repr(n), f.__name__, f(L(n)))
        except Exception as e: print(repr(n), f.__name__, type(e).__name__, e)
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([10, 20, 30][Index(1)], "abc"[Index(-1)], range(Index(3)), [1] * Index(2), (1, 2)[Index(0):Index(1)], bin(Index(5)), int(Index(7)), bytes(Index(2)), hex(Index(255)), "%d" % Index(3), round(2.567, Index(1)), chr(Index(65)), [0, 1, 2, 3][slice(Index(1), Index(3))], list(range(Index(0), Index(6), Index(2))), "a".ljust(Index(3), "."), divmod(7, int(Index(2))))
for bad in (Index("x"), Index(1.5), Index(None)):
    for f in (lambda b: [1][b], lambda b: range(b), lambda b: "a" * b, lambda b: hex(b), lambda b: int(b)):
        try: print(f(bad))
        except TypeError as e: print(e)
class Both:
    def __bool__(self): print("bool"); return False
    def __len__(self): print("len"); return 5
print(bool(Both()), len(Both()), [1 for _ in "a" if Both()], not Both(), Both() or "alt", all([Both()]), any([Both()]), "y" if Both() else "n")
