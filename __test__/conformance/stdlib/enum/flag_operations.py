from enum import Flag, IntFlag, auto, CONFORM, KEEP, STRICT, EJECT
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, P.RW, P.R & P.W, ~P.R, P.RW ^ P.R, P.R in P.RW, P.X in P.RW, bool(P(0)), P(3), P(0), repr(P.R | P.X), repr(P(0)), list(P), list(P.RW), len(P.RW), (P.R | P.X).value, (P.R | P.X).name, P["RW"], P(7) == P.R | P.W | P.X, P.R == 1, list(P.__members__))
for f in (lambda: P(8), lambda: P(-1), lambda: P.R | 1, lambda: P("R"), lambda: P.R < P.W, lambda: P["Q"], lambda: 1 | P.R, lambda: P.R + P.W, lambda: 5 in P.R):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(IntFlag):
    A = 1
    B = 2
    D = 8
print(I.A | I.B, I.A | 4, repr(I(16)), I(11), repr(I(11)), I.A + 1, ~I.A, I.A | I.B == 3, I(0), repr(I(0)), I.D in I(15), list(I(9)), f"{I.A}", str(I.B), I.A == 1, 5 & I.A, repr(5 | I.B), isinstance(I.A | I.D, int))
class S(Flag, boundary=CONFORM):
    A = 1
    B = 2
class E(Flag, boundary=EJECT):
    A = 1
class K(Flag, boundary=KEEP):
    A = 1
print(S(5), E(4), type(E(4)).__name__, repr(K(5)))
perm = P.R
perm |= P.W; perm &= ~P.R; perm ^= P.X; print(perm, perm.value, [m.name for m in perm])
