import copy
import statistics
from decimal import Decimal, getcontext
from fractions import Fraction
from statistics import NormalDist

INF, NAN = float('inf'), float('nan')


def shown(f, *args, **kwargs):
    try:
        print(f.__name__, repr(f(*args, **kwargs)))
    except Exception as e:
        print(f.__name__, type(e).__name__, e, type(e.__context__).__name__, e.__suppress_context__)


# What has no spread has no inverse.
flat = NormalDist(1, 0)
for p in (0.5, 0, 1, 2, NAN):
    shown(flat.inv_cdf, p)
shown(NormalDist(1, 2).inv_cdf, NAN)
for f in flat.pdf, flat.cdf, flat.zscore:
    shown(f, 1)
shown(flat.overlap, NormalDist(2, 1))
shown(flat.overlap, 1)
shown(NormalDist.from_samples, [1.0, INF])
shown(NormalDist.from_samples, [1, NAN, 2])
shown(NormalDist.from_samples, [Decimal('1.5'), Decimal('2.5'), 4])
shown(NormalDist.from_samples, [1])
print(copy.copy(NormalDist(1, 2)), NormalDist(1, 2).__getstate__(), NormalDist.__slots__.keys())
print([3 - NormalDist(1, 2), NormalDist(1, 2) / -4, 2 * NormalDist(1, 2), NormalDist(1, 2) == 5])

# Errors of values name what was asked of them.
for data in (['a'], [None], [1, Decimal(1), 1.5], [INF, 1], [Decimal('inf'), 1]):
    for f in statistics.mean, statistics.pvariance, statistics.pstdev:
        shown(f, data)
shown(statistics.median_grouped, ['1', '2'], 'x')
shown(statistics.median_grouped, ['a', 'b'])
shown(statistics.linear_regression, [1, 1], [1, 2])
shown(statistics.correlation, [1, 1], [1, 2])
shown(statistics.mode, [])
shown(statistics.mode, statistics.Counter('aab'))
shown(statistics.multimode, {1: 5, 2: 9})
shown(statistics.fmean, [1, 2], ['b', 2.0])
shown(statistics.fmean, iter([1, 2, 3]), [1, 2])
shown(statistics.harmonic_mean, [1.5, NAN])
shown(statistics.harmonic_mean, ['x'])
shown(statistics.harmonic_mean, [5], [0])
shown(statistics.variance, [1, 2.5, Fraction(1, 3)], Fraction(1, 3))

# Roots are rounded once.
for square in (2, Fraction(1, 3), Fraction(10 ** 60 + 1, 3), 0):
    square = Fraction(square)
    for root in statistics._float_sqrt_of_frac, statistics._decimal_sqrt_of_frac:
        print(repr(root(square.numerator, square.denominator)))
getcontext().prec = 6
for n in range(1, 40):
    print(statistics._decimal_sqrt_of_frac(n, 7 * n * n + 1), end=' ')
print(statistics._isfinite(Decimal('NaN')), statistics._isfinite(3), statistics._isfinite(INF))
