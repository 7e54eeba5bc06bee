from enum import Flag, IntFlag, auto
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R, repr(P.R | P.W), P.R | P.X, repr(P.R | P.X), P.RW, list(P), list(P.RW), P(3), P(0), repr(P(0)), bool(P(0)), P.R in P.RW, P.X in P.RW, len(P.RW))
print(~P.R, repr(~P.RW), P.R & P.W, P.RW & ~P.W, P.RW ^ P.R, P.R | P.W == P.RW, (P.R | P.W) is P.RW, P.R.value | P.X.value)
try:
    P(64)
except ValueError as e:
    print(e)
try:
    P.R | 2
except TypeError as e:
    print(e)
class I(IntFlag):
    A = 1; B = 2; C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I(9)), I.A + 1, I(7), ~I.A, repr(I.A & 3), I.A == 1, list(I(5)), I(0), repr(I(0)))
print(sorted(P, key=lambda p: -p.value), P['RW'], [p.name for p in P], (P.R | P.X).name, (P.R | P.X).value)
