"""Averages, spread, and how two variables depend on each other.

What is added up is added up exactly, as fractions, and rounded once, to the type that the data has.
"""

import math
import numbers
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from itertools import groupby
from math import erf, exp, fabs, fsum, hypot, isfinite, log, sqrt, tau
from operator import mul

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    """The data has not what is asked for."""


# ── exact sums ──

def _is_decimal(kind):
    # Without an import of `decimal`, which takes longer than that of everything else here.
    return any(base.__name__ == 'Decimal' and base.__module__ == 'decimal' for base in kind.__mro__)


def _isfinite(x):
    """isfinite() of whatever kind of number."""
    own = getattr(x, 'is_finite', None)
    return isfinite(x) if own is None else own()


def _exact_ratio(x):
    """A number as numerator and denominator; NaN and infinities as themselves and None."""
    if hasattr(x, 'as_integer_ratio'):
        try:
            return x.as_integer_ratio()
        except (ValueError, OverflowError):
            return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(T, S):
    """Which of two types a result has that comes from values of both."""
    if S in (T, int, bool):
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    for integral, other in ((T, S), (S, T)):
        if issubclass(integral, int):
            return other
    for inexact, exact in ((T, S), (S, T)):
        if issubclass(inexact, float) and issubclass(exact, Fraction):
            return inexact
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _convert(value, T):
    """A fraction as a value of the type; ints that it isn't become floats."""
    if T is type(value):
        return value
    if issubclass(T, int) and value.denominator != 1:
        return float(value)
    try:
        return T(value)
    except TypeError:
        if not _is_decimal(T):
            raise
    return T(value.numerator) / value.denominator


def _total(by_denominator):
    """A sum that was kept by denominators."""
    return sum([Fraction(n, d) for d, n in by_denominator.items()])


def _ratios(data, kinds):
    """Every value as a ratio. The types of the values become keys of `kinds`, in the order that they are met in."""
    for kind, values in groupby(data, type):
        kinds[kind] = True
        yield from map(_exact_ratio, values)


def _common_type(kinds):
    common = int
    for kind in kinds:
        common = _coerce(common, kind)
    return common


def _sum(data):
    """The type of the data, its exact sum, and how many values there are."""
    kinds = {}
    sums = {}
    size = 0
    for numerator, denominator in _ratios(data, kinds):
        sums[denominator] = sums.get(denominator, 0) + numerator
        size += 1
    # NaNs and infinities have no denominator.
    total = sums[None] if None in sums else _total(sums)
    return _common_type(kinds), total, size


def _ss(data, c=None):
    """The type of the data, the sum of the squared distances from c, c, and how many values there are.

    Without c, it is the mean.
    """
    if c is not None:
        kind, squares, size = _sum((distance := x - c) * distance for x in data)
        return kind, squares, c, size
    kinds = {}
    values, squares = defaultdict(int), defaultdict(int)
    size = 0
    for numerator, denominator in _ratios(data, kinds):
        values[denominator] += numerator
        squares[denominator] += numerator * numerator
        size += 1
    kind = _common_type(kinds)
    if None in values:
        return kind, values[None], values[None], size
    if size == 0:
        return kind, Fraction(0), Fraction(0), 0
    total = _total(values)
    # Squares were kept by the denominators of what is squared.
    of_squares = sum([Fraction(n, d * d) for d, n in squares.items()])
    return kind, (of_squares * size - total * total) / size, total / size, size


def _fail_neg(values, errmsg='negative value'):
    """The values, of which none may be below 0."""
    for value in values:
        if value < 0:
            raise StatisticsError(errmsg)
        yield value


# ── square roots of fractions, rounded once ──

def _integer_sqrt_of_frac_rto(n, m):
    """The root of n/m as an int, whose last bit is set if there is more behind it."""
    root = math.isqrt(n // m)
    return root if root * root * m == n else root | 1


def _float_sqrt_of_frac(n, m):
    """The root of n/m as a float."""
    # As many bits as rounding asks for, and some more.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift < 0:
        return _integer_sqrt_of_frac_rto(n << -2 * shift, m) / (1 << -shift)
    return float(_integer_sqrt_of_frac_rto(n, m << 2 * shift) << shift)


def _decimal_sqrt_of_frac(n, m):
    """The root of n/m as a Decimal."""
    from decimal import Decimal
    if n == 0:
        return Decimal('0.0')
    exact = Fraction(n, m)
    root = (Decimal(exact.numerator) / exact.denominator).sqrt()
    # The division was rounded before the root was: a neighbour may be nearer.
    for neighbour in (root.next_plus(), root.next_minus()):
        middle = (Fraction(root) + Fraction(neighbour)) / 2
        if middle * middle < exact if neighbour > root else middle * middle > exact:
            return neighbour
    return root


def _root(square, kind):
    of_fraction = _decimal_sqrt_of_frac if _is_decimal(kind) else _float_sqrt_of_frac
    return of_fraction(square.numerator, square.denominator)


# ── averages ──

def mean(data):
    """The arithmetic mean."""
    kind, total, size = _sum(data)
    if size == 0:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / size, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, by weights if there are any; much faster than mean()."""
    values = data if isinstance(data, (list, tuple)) else list(data)
    if weights is not None:
        weights = list(weights)
        weighted = _dot(values, weights)
        if len(weights) != len(values):
            raise StatisticsError('data and weights must be the same length')
        total = fsum(weights)
        if total == 0:
            raise StatisticsError('sum of weights must be non-zero')
        return weighted / total
    if not values:
        raise StatisticsError('fmean requires at least one data point')
    return fsum(values) / len(values)


def geometric_mean(data):
    """The geometric mean, as a float."""
    try:
        logarithm = fmean(map(log, data))
    except ValueError:
        message = 'geometric mean requires a non-empty dataset containing positive numbers'
        raise StatisticsError(message) from None
    return exp(logarithm)


def harmonic_mean(data, weights=None):
    """The harmonic mean, by weights if there are any."""
    values = list(data)
    negative = 'harmonic mean does not support negative values'
    size = len(values)
    if size == 0:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None and size == 1:
        [value] = values
        if not isinstance(value, numbers.Real) and not _is_decimal(type(value)):
            raise TypeError('unsupported type')
        return next(_fail_neg([value], negative))
    if weights is None:
        weights, of_weights = [1] * size, size
    else:
        weights = list(weights)
        if len(weights) != size:
            raise StatisticsError('Number of weights does not match data size')
        of_weights = _sum(_fail_neg(weights, negative))[1]
    try:
        parts = (weight and weight / value for value, weight in zip(_fail_neg(values, negative), weights))
        kind, total, _ = _sum(parts)
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(of_weights / total, kind)


def _sorted(data):
    """The data in order, and where its middle is."""
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values, len(values) // 2


def median(data):
    """The value in the middle, or the mean of the two that are."""
    values, middle = _sorted(data)
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def median_low(data):
    """The value in the middle, or the smaller of the two that are."""
    values, _ = _sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    """The value in the middle, or the larger of the two that are."""
    values, middle = _sorted(data)
    return values[middle]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals of that width, around them."""
    values, middle = _sorted(data)
    value = values[middle]
    first = bisect_left(values, value)
    behind = bisect_right(values, value, first)
    try:
        interval, value = float(interval), float(value)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    below = len(values) / 2 - first
    return value - interval / 2.0 + interval * below / (behind - first)


def mode(data):
    """The value that is there most often; the first of them, if there are several."""
    # What is counted already (a Counter) is taken as its keys.
    counts = Counter(iter(data))
    try:
        return counts.most_common(1)[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    """All values that are there most often."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value in counts if counts[value] == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that cut the data into n parts of equal probability.

    inclusive: the data is all there is, and its ends are the least and the most. exclusive: it is a sample.
    """
    if n < 1:
        raise StatisticsError('n must be at least 1')
    values = sorted(data)
    size = len(values)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    points = []
    for part in range(1, n):
        if method == 'inclusive':
            low, above = divmod(part * (size - 1), n)
        else:
            low = min(max(part * (size + 1) // n, 1), size - 1) - 1
            above = part * (size + 1) - (low + 1) * n
        points.append((values[low] * (n - above) + values[low + 1] * above) / n)
    return points


# ── spread ──

def _spread(data, center, name, least):
    """The type of the data, and its mean squared distance from the center, which is its mean if it isn't given.

    For a sample (`least` is 2), it is that of what the sample is from.
    """
    kind, squares, _, size = _ss(data, center)
    if size < least:
        needs = 'two data points' if least == 2 else 'one data point'
        raise StatisticsError(f'{name} requires at least {needs}')
    return kind, squares / (size - least + 1)


def variance(data, xbar=None):
    """The variance of what a sample is from; xbar is the sample's mean, if it is known."""
    kind, square = _spread(data, xbar, 'variance', 2)
    return _convert(square, kind)


def pvariance(data, mu=None):
    """The variance of the data; mu is its mean, if it is known."""
    kind, square = _spread(data, mu, 'pvariance', 1)
    return _convert(square, kind)


def stdev(data, xbar=None):
    """The standard deviation of what a sample is from: the root of variance()."""
    kind, square = _spread(data, xbar, 'stdev', 2)
    return _root(square, kind)


def pstdev(data, mu=None):
    """The standard deviation of the data: the root of pvariance()."""
    kind, square = _spread(data, mu, 'pstdev', 1)
    return _root(square, kind)


# ── two variables ──

def _check_pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')


def _from_centers(x, y):
    """How far the values of both are from their means, and these."""
    x_center, y_center = fsum(x) / len(x), fsum(y) / len(y)
    return [value - x_center for value in x], [value - y_center for value in y], x_center, y_center


def _dot(a, b):
    return fsum(map(mul, a, b))


def covariance(x, y, /):
    """How two variables change together, in a sample of both."""
    _check_pairs(x, y, 'covariance')
    dx, dy, _, _ = _from_centers(x, y)
    return _dot(dx, dy) / (len(x) - 1)


def _ranks(values):
    """The place of each value in their order, from 1 on; of equal ones, the middle of their places."""
    ordered = sorted(values)
    return [(bisect_left(ordered, value) + bisect_right(ordered, value) + 1) / 2 for value in values]


def correlation(x, y, /, *, method='linear'):
    """From -1 to 1, how near two variables are to a line (`linear`, after Pearson), or to one order (`ranked`)."""
    _check_pairs(x, y, 'correlation')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    elif method != 'linear':
        raise ValueError(f'Unknown method: {method!r}')
    dx, dy, _, _ = _from_centers(x, y)
    try:
        return _dot(dx, dy) / sqrt(_dot(dx, dx) * _dot(dy, dy))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ['slope', 'intercept'], module='statistics')


def linear_regression(x, y, /, *, proportional=False):
    """The line that is nearest to the points, by the squares of the distances; proportional: of those through zero."""
    _check_pairs(x, y, 'linear regression')
    if not proportional:
        x, y, x_center, y_center = _from_centers(x, y)
    try:
        slope = _dot(x, y) / _dot(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else y_center - slope * x_center)


# ── the normal distribution ──

# Coefficients of AS241 by Wichura, the highest power first: the numerator's and the denominator's for the middle, for
# the tails, and for their ends.
_MIDDLE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
     1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
     687.1870074920579083, 42.313330701600911252, 1.0),
)
_TAIL = (
    (0.000774545014278341407640, 0.0227238449892691845833, 0.241780725177450611770, 1.27045825245236838258,
     3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-09, 0.000547593808499534494600, 0.0151986665636164571966, 0.148103976427480074590,
     0.689767334985100004550, 1.67638483018380384940, 2.05319162663775882187, 1.0),
)
_END = (
    (2.01033439929228813265e-07, 0.0000271155556874348757815, 0.00124266094738807843860, 0.0265321895265761230930,
     0.296560571828504891230, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-07, 0.0000184631831751005468180, 0.000786869131145613259100,
     0.0148753612908506148525, 0.136929880922735805310, 0.599832206555887937690, 1.0),
)


def _quotient(polynomials, x):
    values = []
    for coefficients in polynomials:
        value = 0.0
        for coefficient in coefficients:
            value = value * x + coefficient
        values.append(value)
    return values


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        above, below = _quotient(_MIDDLE, 0.180625 - q * q)
        return mu + above * q / below * sigma
    r = sqrt(-log(1.0 - p if q > 0.0 else p))
    above, below = _quotient(_TAIL, r - 1.6) if r <= 5.0 else _quotient(_END, r - 5.0)
    distance = above / below
    return mu + (distance if q >= 0.0 else -distance) * sigma


class NormalDist:
    """A normal distribution, by its mean and its standard deviation."""

    __slots__ = {'_mu': 'Where the middle is', '_sigma': 'How wide it is'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """What a sample seems to be from."""
        kind, squares, center, size = _ss(data)
        if size < 2:
            raise StatisticsError('stdev requires at least two data points')
        if isinstance(squares, Fraction):
            return cls(float(center), _root(squares / (size - 1), float))
        return cls(float(center), math.nan)

    def samples(self, n, *, seed=None):
        """A list of so many random values."""
        import random
        source = random if seed is None else random.Random(seed)
        return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def _positive_sigma(self, name, words='is zero'):
        if not self._sigma:
            raise StatisticsError(f'{name}() not defined when sigma {words}')
        return self._sigma

    def pdf(self, x):
        """How dense values are at x."""
        sigma = self._positive_sigma('pdf')
        square = sigma * sigma
        distance = x - self._mu
        return exp(distance * distance / (square * -2.0)) / sqrt(square * tau)

    def cdf(self, x):
        """How probable values up to x are."""
        sigma = self._positive_sigma('cdf')
        return (erf((x - self._mu) / (sigma * _SQRT2)) + 1.0) * 0.5

    def inv_cdf(self, p):
        """The value up to which values have that probability."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 points that cut the distribution into n parts of equal probability."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def overlap(self, other):
        """From 0 to 1, how much of the area below one curve is below the other too."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = sorted((self, other), key=lambda dist: (dist._sigma, dist._mu))
        narrow_square, wide_square = narrow.variance, wide.variance
        if not (narrow_square and wide_square):
            raise StatisticsError('overlap() not defined when sigma is zero')
        apart = fabs(wide._mu - narrow._mu)
        wider = wide_square - narrow_square
        if not wider:
            return 1.0 - erf(apart / (narrow._sigma * 2.0 * _SQRT2))
        # The curves cross at two points.
        base = narrow._mu * wide_square - wide._mu * narrow_square
        root = narrow._sigma * wide._sigma * sqrt(apart * apart + wider * log(wide_square / narrow_square))
        areas = [fabs(wide.cdf(x) - narrow.cdf(x)) for x in ((base + root) / wider, (base - root) / wider)]
        return 1.0 - sum(areas)

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        sigma = self._positive_sigma('zscore')
        return (x - self._mu) / sigma

    mean = property(lambda self: self._mu, doc='Where the middle is.')
    median = property(lambda self: self._mu, doc='The same: as much is below the mean as above.')
    mode = property(lambda self: self._mu, doc='The same: it is densest at the mean.')
    stdev = property(lambda self: self._sigma, doc='How wide it is: the standard deviation.')
    variance = property(lambda self: self._sigma * self._sigma, doc='The square of the standard deviation.')

    # Arithmetic with a number moves and stretches; two distributions are taken as independent of each other.

    def __add__(self, other):
        if not isinstance(other, NormalDist):
            return NormalDist(self._mu + other, self._sigma)
        return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))

    def __sub__(self, other):
        if not isinstance(other, NormalDist):
            return NormalDist(self._mu - other, self._sigma)
        return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, fabs(factor) * self._sigma)

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        if isinstance(other, NormalDist):
            return (self._mu, self._sigma) == (other._mu, other._sigma)
        return NotImplemented

    def __hash__(self):
        return hash(self.__getstate__())

    def __repr__(self):
        mu, sigma = self.__getstate__()
        return f'{type(self).__name__}(mu={mu!r}, sigma={sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
