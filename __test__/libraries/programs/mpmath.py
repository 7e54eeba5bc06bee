# Numbers of any precision.
import mpmath as m
from mpmath import mp, mpc, mpf

mp.dps = 50
print(+m.pi, m.sqrt(2), m.exp(1), sep='\n')
print(mpf('0.1') + mpf('0.2'), mpf(1) / 3, repr(mpf('1e-60')), mpf(2) ** 200, m.mpf('inf') > 10 ** 100, mpf(7) % 3)
print(m.sin(1), m.log(10), m.atan2(1, 2), m.cosh(mpf('0.5')), m.gamma(mpf('0.5')), sep='\n')
print(mpc(1, 2) * mpc('0.5', -1), m.sqrt(-2), abs(mpc(3, 4)), m.expjpi(mpf(1) / 3), m.conj(mpc(1, 2)), sep='\n')
mp.dps = 25
print(m.zeta(3), m.euler, m.catalan, m.erf(1), m.besselj(0, 1), m.ellipk(0.5), m.lambertw(1), m.polylog(2, 0.5), sep='\n')
print(m.quad(lambda x: m.exp(-x ** 2), [-m.inf, m.inf]), m.diff(m.sin, 1, 2), m.findroot(m.cos, 1.5), m.nsum(lambda n: 1 / n ** 2, [1, m.inf]), sep='\n')
print(m.polyroots([1, 0, -2]), m.taylor(m.exp, 0, 4), m.limit(lambda n: (1 + 1 / n) ** n, m.inf), sep='\n')
a = m.matrix([[2, 1], [1, 3]])
print(a, m.det(a), a ** -1, m.lu_solve(a, [3, 5]), a * a.T, sep='\n')
print(m.nstr(m.pi, 10), m.identify(m.sqrt(5) / 2 + mpf(1) / 2), m.almosteq(mpf(1) / 3, mpf('0.3333333333333333333333333')), m.binomial(30, 15), m.fac(25), m.primepi(1000))
with m.workdps(10):
    print(+m.e, mp.prec)
print(m.iv.mpf([1, 2]) + m.iv.mpf(3), m.chop(mpf('1e-40') + mpc(1, '1e-40')), m.fsum([0.1] * 10), m.bernfrac(12), m.fib(100), m.isprime(97) if hasattr(m, 'isprime') else '')
try:
    m.findroot(lambda x: x ** 2 + 1, 1, maxsteps=5)
except ValueError as error:
    print(type(error).__name__)
try:
    mpf(1) / 0
except ZeroDivisionError as error:
    print(type(error).__name__)
