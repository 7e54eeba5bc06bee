t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t + (4,), t * 2, t[1:3], t[::-1], 3 in t, len(t), hash(t) == hash((1, 2, 3, 2)), t == (1, 2, 3, 2), t < (1, 3), () < (0,), max(t), sorted(t), tuple(reversed(t)))
for f in (lambda: t.index(9), lambda: t.index(1, 1), lambda: t.count(), lambda: t[9], lambda: t["a"], lambda: t + [1], lambda: t * "a", lambda: t.append(1), lambda: t.__setitem__, lambda: t < [1], lambda: hash(([],)), lambda: t - t, lambda: t.index(), lambda: tuple.index(1), lambda: (1, "a") < (1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
print((), (1,), (1, (2, (3,))), ((),), (None,), 1, (lambda: (1, 2))()[0], ("a" "b",), (*t, *"x"), t is t[:], () is ())
class T(tuple):
    def __repr__(self): return "T" + super().__repr__()
    def __add__(self, o): return T(super().__add__(o))
print(T((1,)) + (2,), T(), T("ab")[0], (1,) + T((2,)), sum([(1,), (2,)], T()))
