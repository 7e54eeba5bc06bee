"""Random numbers: ints, choices and distributions, from the Mersenne Twister.

Whatever draws does so in the order, and computes in the order, that gives CPython's numbers for a seed to the last bit.
"""

from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor,
                  isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin,
                  sqrt as _sqrt, tau as TWOPI)
from operator import index as _index
from _vm import _now_ns

# Methods of one generator, which are functions of the module too.
_METHODS = ['seed', 'getstate', 'setstate', 'getrandbits', 'randbytes', 'randrange', 'randint', 'choice', 'choices',
            'shuffle', 'sample', 'random', 'uniform', 'triangular', 'betavariate', 'binomialvariate', 'expovariate',
            'gammavariate', 'gauss', 'lognormvariate', 'normalvariate', 'paretovariate', 'vonmisesvariate',
            'weibullvariate']

__all__ = ['Random', 'SystemRandom', *_METHODS]

# Bits of a random().
BPF = 53
RECIP_BPF = 2 ** -BPF
LOG4 = _log(4.0)
# Of the methods of Kinderman and Monahan, and of Cheng.
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
SG_MAGICCONST = 1.0 + _log(4.5)

_WORD = 1 << 32
_unseeded = 0


class Random:
    """A generator of its own. A subclass with another random(), and getrandbits(), draws from these."""

    VERSION = 3

    def __init__(self, x=None):
        self.gauss_next = None
        self.seed(x)

    # ── state ──

    def seed(self, a=None, version=2):
        """Begin the sequence that belongs to a seed; without one, another each time.

        Version 1 is how text was understood before Python 3.2.
        """
        if not isinstance(a, (int, float, str, bytes, bytearray)) and a is not None:
            raise TypeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.')
        if a is None:
            global _unseeded
            _unseeded += 1
            number = _now_ns() * 1000003 + _unseeded
        elif version == 2 and not isinstance(a, (int, float)):
            from hashlib import sha512
            data = a.encode() if isinstance(a, str) else a
            number = int.from_bytes(data + sha512(data).digest(), 'big')
        elif version == 1 and isinstance(a, (str, bytes)):
            number = _old_hash(a.decode('latin-1') if isinstance(a, bytes) else a)
        elif isinstance(a, float):
            number = hash(a) % (1 << 64)
        else:
            number = int(a)
        self._state = _mt_seed(abs(number))
        self.gauss_next = None

    def getstate(self):
        """All there is to know of where the sequence stands, for setstate()."""
        return self.VERSION, _mt_words(self._state), self.gauss_next

    def setstate(self, state):
        """Go on from where getstate() was called."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        _, words, self.gauss_next = state
        if version == 2:
            # Words had a sign.
            try:
                words = tuple([word % _WORD for word in words])
            except ValueError as error:
                raise TypeError from error
        if not isinstance(words, tuple):
            raise TypeError('state vector must be a tuple')
        if len(words) != 625:
            raise ValueError('state vector is the wrong size')
        for word in words:
            if not isinstance(word, int):
                raise TypeError('an integer is required')
            if word < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            if word >> 64:
                raise OverflowError('Python int too large to convert to C unsigned long')
        # The last is which of the others is next.
        if words[-1] > 624:
            raise ValueError('invalid state')
        self._state = bytearray(b''.join([(word % _WORD).to_bytes(4, 'little') for word in words]))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # ── what everything else draws from ──

    def random(self):
        """A float from 0 up to 1, and below that."""
        return _mt_random(self._state)

    def getrandbits(self, k, /):
        """An int of so many bits."""
        return _mt_bits(self._state, k)

    def randbytes(self, n):
        """So many bytes."""
        bits = self.getrandbits(8 * n)
        return bits.to_bytes(n, 'little')

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        # Ints come from what the class nearest to this one brings along.
        for base in cls.__mro__:
            brings = base.__dict__
            if '_randbelow' in brings:
                return
            if 'getrandbits' in brings:
                cls._randbelow = cls._randbelow_with_getrandbits
                return
            if 'random' in brings:
                cls._randbelow = cls._randbelow_without_getrandbits
                return

    def _randbelow_with_getrandbits(self, n):
        """An int from 0 up to n, and below that."""
        if type(self).getrandbits is _own_bits:
            return _mt_below(self._state, n) if n else 0
        bits = n.bit_length()
        while (drawn := self.getrandbits(bits)) >= n:
            pass
        return drawn

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """The same from random(), which has `maxsize` values."""
        draw = self.random
        if maxsize <= n:
            from warnings import warn
            warn('Underlying random() generator does not supply \nenough bits to choose from a population range this '
                 'large.\nTo remove the range limitation, add a getrandbits() method.')
            return _floor(draw() * n)
        # What is left over above a multiple of n would make small ints likelier.
        limit = (maxsize - maxsize % n) / maxsize
        while (drawn := draw()) >= limit:
            pass
        return _floor(drawn * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    # ── ints ──

    def randrange(self, start, stop=None, step=1):
        """An item of range(start), or of range(start, stop, step)."""
        first = _as_int(start, 'arg 1')
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if first <= 0:
                raise ValueError('empty range for randrange()')
            return self._randbelow(first)
        end = _as_int(stop, 'stop')
        width = end - first
        step = _as_int(step, 'step')
        if step == 0:
            raise ValueError('zero step for randrange()')
        if step == 1:
            if width <= 0:
                raise ValueError(f'empty range for randrange() ({first}, {end}, {width})')
            return first + self._randbelow(width)
        items = -(-width // step)
        if items <= 0:
            raise ValueError('empty range for randrange()')
        return first + self._randbelow(items) * step

    def randint(self, a, b):
        """An int from a to b, and these may be it."""
        return self.randrange(a, b + 1)

    # ── sequences ──

    def choice(self, seq):
        """An item of a sequence that is not empty."""
        size = len(seq)
        if not size:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(size)]

    def shuffle(self, x):
        """Bring a list into another order, in place."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """So many items of a sequence, none of them twice; of each there are as many as `counts` says, or one."""
        from collections.abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        size = len(population)
        if counts is not None:
            from bisect import bisect
            ends = _running_sums(counts)
            if len(ends) != size:
                raise ValueError('The number of counts does not match the population')
            total = ends[-1] if ends else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total < 1:
                raise ValueError('Total of counts must be greater than zero')
            return [population[bisect(ends, place)] for place in self.sample(range(total), k=k)]
        if k < 0 or k > size:
            raise ValueError('Sample larger than population or is negative')
        below = self._randbelow
        # A set of what was taken is as large as this; a list of the population is used where it is no larger.
        room = 21 if k <= 5 else 21 + 4 ** _ceil(_log(3 * k, 4))
        if size > room:
            taken = {}
            while len(taken) < k:
                place = below(size)
                if place not in taken:
                    taken[place] = population[place]
            return list(taken.values())
        left = list(population)
        chosen = []
        for end in range(size - 1, size - 1 - k, -1):
            place = below(end + 1)
            chosen.append(left[place])
            left[place] = left[end]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """So many items, each drawn from all of them; by weights, or by sums of the weights up to each item."""
        draw = self.random
        size = len(population)
        if cum_weights is not None:
            if weights is not None:
                raise TypeError('Cannot specify both weights and cumulative weights')
        elif weights is not None:
            try:
                cum_weights = _running_sums(weights)
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}') from None
                raise
        else:
            size = float(size)
            return [population[_floor(draw() * size)] for _ in range(k)]
        if len(cum_weights) != size:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        from bisect import bisect
        return [population[bisect(cum_weights, draw() * total, 0, size - 1)] for _ in range(k)]

    # ── floats ──

    def uniform(self, a, b):
        """A float between a and b."""
        width = b - a
        return a + width * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Likeliest at `mode`, which is in the middle if it isn't given, and from there straight down to both ends."""
        drawn = self.random()
        try:
            peak = (mode - low) / (high - low) if mode is not None else 0.5
        except ZeroDivisionError:
            return low
        if drawn > peak:
            drawn, peak = 1.0 - drawn, 1.0 - peak
            low, high = high, low
        return low + _sqrt(drawn * peak) * (high - low)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, after Kinderman and Monahan."""
        draw = self.random
        while True:
            above = draw() - 0.5
            below = 1.0 - draw()
            ratio = above * NV_MAGICCONST / below
            if ratio * ratio / 4.0 <= -_log(below):
                return mu + sigma * ratio

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution, after Box and Muller: two at a time, of which one is kept for the next call."""
        kept, self.gauss_next = self.gauss_next, None
        if kept is None:
            angle = self.random() * TWOPI
            radius = _sqrt(_log(1.0 - self.random()) * -2.0)
            kept = radius * _cos(angle)
            self.gauss_next = radius * _sin(angle)
        return mu + sigma * kept

    def lognormvariate(self, mu, sigma):
        """What has a normally distributed logarithm."""
        logarithm = self.normalvariate(mu, sigma)
        return _exp(logarithm)

    def expovariate(self, lambd=1.0):
        """The exponential distribution; its mean is 1 / lambd."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle, near mu the more the larger kappa is: the distribution of von Mises, after Best and Fisher."""
        draw = self.random
        if kappa <= 1e-6:
            return draw() * TWOPI
        half = 0.5 / kappa
        r = half + _sqrt(half * half + 1.0)
        while True:
            z = _cos(draw() * _pi)
            d = z / (z + r)
            u = draw()
            if u < 1.0 - d * d or _exp(d) * (1.0 - d) >= u:
                break
        q = 1.0 / r
        angle = _acos((z + q) / (z * q + 1.0))
        return (mu + (angle if draw() > 0.5 else -angle)) % TWOPI

    def gammavariate(self, alpha, beta):
        """The gamma distribution: alpha is its shape, beta its scale."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (_gamma_steep if alpha > 1.0 else _gamma_flat)(self.random, alpha) * beta

    def betavariate(self, alpha, beta):
        """The beta distribution, from two gamma distributions."""
        part = self.gammavariate(alpha, 1.0)
        return part / (part + self.gammavariate(beta, 1.0)) if part else 0.0

    def paretovariate(self, alpha):
        """The distribution of Pareto, of that shape."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """The distribution of Weibull: alpha is its scale, beta its shape."""
        return (-_log(1.0 - self.random())) ** (1.0 / beta) * alpha

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed, if each does with probability p."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if not 0.0 < p < 1.0:
            if p not in (0.0, 1.0):
                raise ValueError('p must be in the range 0.0 <= p <= 1.0')
            return n if p else 0
        if n == 1:
            return 1 if self.random() < p else 0
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return (_binomial_few if n * p < 10.0 else _binomial_many)(self.random, n, p)


_own_bits = Random.getrandbits


def _old_hash(text):
    """What hash() of a text was long ago."""
    value = ord(text[0]) << 7 if text else 0
    for char in text:
        value = (value * 1000003 ^ ord(char)) % (1 << 64)
    value ^= len(text)
    return -2 if value == -1 else value


def _as_int(value, place):
    try:
        return _index(value)
    except TypeError:
        from warnings import warn
        number = int(value)
        if number != value:
            warn('randrange() will raise TypeError in the future', DeprecationWarning, 3)
            raise ValueError(f'non-integer {place} for randrange()')
        warn('non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a '
             'subsequent version', DeprecationWarning, 3)
        return number


def _running_sums(numbers):
    sums = []
    for number in numbers:
        sums.append(sums[-1] + number if sums else number)
    return sums


def _gamma_steep(draw, alpha):
    """Cheng's method, for shapes above 1."""
    scale = _sqrt(alpha * 2.0 - 1.0)
    sum_ = alpha + scale
    rest = alpha - LOG4
    while True:
        u = draw()
        if not 1e-7 < u < 0.9999999:
            continue
        w = 1.0 - draw()
        v = _log(u / (1.0 - u)) / scale
        x = _exp(v) * alpha
        z = u * u * w
        r = rest + sum_ * v - x
        # The first comparison spares most logarithms.
        if r + SG_MAGICCONST - z * 4.5 >= 0.0 or _log(z) <= r:
            return x


def _gamma_flat(draw, alpha):
    """The method GS of Ahrens and Dieter, for shapes below 1."""
    b = (alpha + _e) / _e
    while True:
        p = draw() * b
        in_tail = p > 1.0
        x = -_log((b - p) / alpha) if in_tail else p ** (1.0 / alpha)
        if draw() <= (x ** (alpha - 1.0) if in_tail else _exp(-x)):
            return x


def _binomial_few(draw, n, p):
    """Counts the successes of few that are expected: from each to the next it is geometrically far."""
    scale = _log2(1.0 - p)
    successes = trials = 0
    while scale:
        trials += _floor(_log2(draw()) / scale) + 1
        if trials > n:
            break
        successes += 1
    return successes


def _binomial_many(draw, n, p):
    """The method BTRS of Hörmann: transformed rejection with squeeze."""
    deviation = _sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * deviation
    a = 0.0248 * b - 0.0873 + 0.01 * p
    middle = n * p + 0.5
    squeeze = 0.92 - 4.2 / b
    setup = None
    while True:
        u = draw() - 0.5
        us = 0.5 - _fabs(u)
        k = _floor((a * 2.0 / us + b) * u + middle)
        if not 0 <= k <= n:
            continue
        v = draw()
        if v <= squeeze and us >= 0.07:
            return k
        if setup is None:
            alpha = (5.1 / b + 2.83) * deviation
            odds = _log(p / (1.0 - p))
            mode = _floor((n + 1) * p)
            setup = _lgamma(mode + 1) + _lgamma(n - mode + 1)
        v *= alpha / (a / (us * us) + b)
        if _log(v) <= setup - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * odds:
            return k


class SystemRandom(Random):
    """There is no source of randomness in the sandbox: every draw raises."""

    def random(self):
        """Not available."""
        raise NotImplementedError('SystemRandom: the sandbox has no system entropy')

    def getrandbits(self, k):
        """Not available."""
        raise NotImplementedError('SystemRandom: the sandbox has no system entropy')

    def seed(self, *args, **kwds):
        """Does nothing: there is no sequence to begin."""

    def getstate(self, *args, **kwds):
        """Not available, in CPython neither."""
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_inst = Random()
for _name in _METHODS:
    globals()[_name] = getattr(_inst, _name)
del _name
