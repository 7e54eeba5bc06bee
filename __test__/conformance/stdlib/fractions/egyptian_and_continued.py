from fractions import Fraction as F
from math import floor, pi, ceil
def egyptian(f):
    while f: n = ceil(1 / f); yield F(1, n); f -= F(1, n)
def continued(x, n=10):
    while n and (yield floor(x)) is None:
        x -= floor(x); n -= 1
        if not x: return
        x = 1 / x
def convergents(cf):
    h0, h1, k0, k1 = 0, 1, 1, 0
    for a in cf: h0, h1, k0, k1 = h1, a * h1 + h0, k1, a * k1 + k0; yield F(h1, k1)
print([str(f) for f in egyptian(F(7, 15))], sum(egyptian(F(5, 121))) == F(5, 121), list(continued(F(415, 93))), [str(c) for c in convergents(list(continued(F(pi), 5)))], F(pi).limit_denominator(1000))
def farey(n):
    a, b, c, d = 0, 1, 1, n
    yield F(a, b)
    while c <= n: k = (n + b) // d; a, b, c, d = c, d, k * c - a, k * d - b; yield F(a, b)
print([str(f) for f in farey(5)], sum(F(1, n) for n in range(1, 11)), F(1, 3) + F("0.25"), F(2, 3) ** 3, F(4, 9) ** F(1, 2), 3 * F(1, 3) == 1, F(7, 3) // 1, F(-7, 3) % 1, round(F(22, 7), 3), f"{float(F(1, 3)):.4f}")
def mediant(a, b): return F(a.numerator + b.numerator, a.denominator + b.denominator)
def stern_brocot(x):
    lo, hi, path = F(0), None, ""
    while True:
        m = mediant(lo, hi) if hi is not None else F(lo.numerator + 1, lo.denominator)
        if x == m: return path
        if x < m: hi, path = m, path + "L"
        else: lo, path = m, path + "R"
print(stern_brocot(F(5, 7)), stern_brocot(F(3)), [F(n, 12).denominator for n in range(1, 13)], sorted({F(a, b) for a in range(1, 4) for b in range(1, 4)}), F(10, 4), repr(F(-3, 6)), F(0.5).as_integer_ratio(), float(F(10**30, 3 * 10**29)), hash(F(2, 1)) == hash(2), {F(1, 2): "half"}[0.5])
m = [[F(2), F(1)], [F(5), F(3)]]; det = m[0][0] * m[1][1] - m[0][1] * m[1][0]; print(det, [[str(x / det) for x in r] for r in ([m[1][1], -m[0][1]], [-m[1][0], m[0][0]])])
list(egyptian(F("1/0")))
