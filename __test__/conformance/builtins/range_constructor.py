print(list(range(3)), list(range(1, 4)), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), range(5), range(1, 5), range(1, 5, 2), range(True))
for args in ((), (1, 2, 0), (1.0,), ("3",), (None,), (1, 2, 3, 4), (1, 2, 1.5), (0, 10, None)):
    try: range(*args)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: range(stop=5)
except TypeError as e: print(e)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(list(range(I(2), I(8), I(3))), range(I(3)))
r = range(2, 20, 3)
print(r.start, r.stop, r.step, len(r), r[1], r[-1], r[1:3], r[::-1], r.index(8), r.count(8), r.count(9), 5 in r, 6 in r, "a" in r, 5.0 in r)
for f in (lambda: r[6], lambda: r.index(3), lambda: r["x"], lambda: setattr(r, "start", 1), lambda: r.__setitem__, lambda: r + r, lambda: r < r, lambda: r[::0]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 2), range(3) == [0, 1, 2], range(10**30, 10**30 + 2)[1], bool(range(0)))
try:
    class R(range): pass
except TypeError as e: print(e)
print(list(reversed(range(0, 10, 4))), max(range(5)), sum(range(101)), min(range(5, -5, -3)))
