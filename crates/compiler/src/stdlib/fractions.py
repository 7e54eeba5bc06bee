"""Fraction, infinite-precision, rational numbers."""

import math
import numbers

__all__ = ['Fraction']

_HASH_MODULUS = (1 << 61) - 1
_HASH_INF = 314159


def _parsed(text):
    """Numerator and denominator of `3/4`, `-1.25`, `7e-3`; None if it is none of these."""
    s = text.strip()
    sign = 1
    if s[:1] in ('+', '-'):
        if s[0] == '-':
            sign = -1
        s = s[1:]
    whole, slash, denom = s.partition('/')
    if slash:
        n, d = _digits(whole.rstrip()), _digits(denom.lstrip())
        return None if n is None or d is None else (sign * n, d)
    mantissa, exp = s, 0
    for i, c in enumerate(s):
        if c in 'eE':
            mantissa = s[:i]
            digits = s[i + 1:]
            neg = digits[:1] == '-'
            if digits[:1] in ('+', '-'):
                digits = digits[1:]
            exp = _digits(digits)
            if exp is None:
                return None
            exp = -exp if neg else exp
            break
    whole, dot, frac = mantissa.partition('.')
    if not whole and not frac:
        return None
    n = _digits(whole) if whole else 0
    if n is None:
        return None
    d = 1
    if frac:
        f = _digits(frac)
        if f is None:
            return None
        d = 10 ** len(frac.replace('_', ''))
        n = n * d + f
    if exp >= 0:
        n *= 10 ** exp
    else:
        d *= 10 ** -exp
    return sign * n, d


def _digits(s):
    if not s or s[0] == '_' or s[-1] == '_' or '__' in s:
        return None
    for c in s:
        if not c.isdecimal() and c != '_':
            return None
    return int(s)


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """n/d as sign and integer significand of a multiple of 10**exponent, half to even."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    sign = q < 0 if no_neg_zero else n < 0
    return sign, abs(q)


def _round_to_figures(n, d, figures):
    """n/d rounded to this many significant figures: sign, significand, exponent."""
    if n == 0:
        return False, 0, 1 - figures
    str_n, str_d = str(abs(n)), str(d)
    m = len(str_n) - len(str_d) + (str_d <= str_n)
    exponent = m - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


class Fraction(numbers.Rational):
    """This class implements rational numbers."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, str):
                parts = _parsed(numerator)
                if parts is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                numerator, denominator = parts
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)' % (
                cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def __format__(self, format_spec, /):
        """Format this fraction according to the given format specification."""
        if not format_spec:
            return str(self)
        spec = _format_parts(format_spec)
        if spec is None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')
        fill, align, sign_style, no_neg_zero, alternate, zeropad, minimumwidth, sep, precision, kind = spec
        trim_zeros = kind in 'gG' and not alternate
        trim_point = not alternate
        exponent_mark = 'E' if kind in 'EFG' else 'e'
        if kind in 'fF%':
            exponent = -precision
            if kind == '%':
                exponent -= 2
            negative, significand = _round_to_exponent(self._numerator, self._denominator, exponent, no_neg_zero)
            scientific = False
            point_pos = precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point_pos = figures - 1 if scientific else -exponent
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f'{exponent_mark}{exponent + point_pos:+03d}'
        else:
            suffix = ''
        sign = '-' if negative else '' if sign_style == '-' else sign_style
        digits = f'{significand:0{point_pos + 1}d}'
        leading = digits[:len(digits) - point_pos]
        frac_part = digits[len(digits) - point_pos:]
        if trim_zeros:
            frac_part = frac_part.rstrip('0')
        separator = '' if trim_point and not frac_part else '.'
        trailing = separator + frac_part + suffix
        if zeropad:
            min_leading = minimumwidth - len(sign) - len(trailing)
            leading = leading.zfill(3 * min_leading // 4 + 1 if sep else min_leading)
        if sep:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + ''.join([sep + leading[pos:pos + 3] for pos in range(first, len(leading), 3)])
        body = leading + trailing
        padding = fill * (minimumwidth - len(sign) - len(body))
        if align == '>':
            return padding + sign + body
        if align == '<':
            return sign + body + padding
        if align == '^':
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        return sign + padding + body

    # ── arithmetic: exact with ints and fractions, otherwise in floats or complex ──

    def __add__(a, b):
        return _operate(a, b, _add, lambda x, y: x + y)

    def __radd__(b, a):
        return _reflect(a, b, _add, lambda x, y: x + y)

    def __sub__(a, b):
        return _operate(a, b, _sub, lambda x, y: x - y)

    def __rsub__(b, a):
        return _reflect(a, b, _sub, lambda x, y: x - y)

    def __mul__(a, b):
        return _operate(a, b, _mul, lambda x, y: x * y)

    def __rmul__(b, a):
        return _reflect(a, b, _mul, lambda x, y: x * y)

    def __truediv__(a, b):
        return _operate(a, b, _div, lambda x, y: x / y)

    def __rtruediv__(b, a):
        return _reflect(a, b, _div, lambda x, y: x / y)

    def __floordiv__(a, b):
        return _operate(a, b, _floordiv, lambda x, y: x // y)

    def __rfloordiv__(b, a):
        return _reflect(a, b, _floordiv, lambda x, y: x // y)

    def __divmod__(a, b):
        return _operate(a, b, _divmod, divmod)

    def __rdivmod__(b, a):
        return _reflect(a, b, _divmod, divmod)

    def __mod__(a, b):
        return _operate(a, b, _mod, lambda x, y: x % y)

    def __rmod__(b, a):
        return _reflect(a, b, _mod, lambda x, y: x % y)

    def __pow__(a, b):
        """a ** b: exact for integral b, otherwise a float or complex."""
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
                if a._numerator > 0:
                    return Fraction._from_coprime_ints(a._denominator ** -power, a._numerator ** -power)
                if a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
                return Fraction._from_coprime_ints((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        integral = b._denominator == 1
        if isinstance(a, numbers.Rational) and not (integral and b._numerator >= 0):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if integral else float(b))

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        return int(a.__trunc__())

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            if remainder * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            dinv = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            h = _HASH_INF
        else:
            h = hash(hash(abs(self._numerator)) * dinv)
        result = h if self._numerator >= 0 else -h
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compare(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compare(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compare(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _operate(a, b, exact, fallback):
    if isinstance(b, Fraction):
        return exact(a, b)
    if isinstance(b, int):
        return exact(a, Fraction(b))
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex):
        return fallback(complex(a), b)
    return NotImplemented


def _reflect(a, b, exact, fallback):
    if isinstance(a, numbers.Rational):
        return exact(Fraction(a), b)
    if isinstance(a, numbers.Real):
        return fallback(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return fallback(complex(a), complex(b))
    return NotImplemented


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    div, mod = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
    return div, Fraction(mod, a._denominator * b._denominator)


def _mod(a, b):
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator),
                    a._denominator * b._denominator)


def _format_parts(spec):
    """A float-style format specification in parts, None if it is none."""
    fill, align = ' ', None
    i = 0
    if len(spec) > 1 and spec[1] in '<>=^':
        fill, align = spec[0], spec[1]
        i = 2
    elif spec[:1] in ('<', '>', '=', '^'):
        align = spec[0]
        i = 1
    sign = '-'
    if spec[i:i + 1] in ('-', '+', ' ') and spec[i:i + 1]:
        sign = spec[i]
        i += 1
    no_neg_zero = spec[i:i + 1] == 'z'
    i += no_neg_zero
    alternate = spec[i:i + 1] == '#'
    i += alternate
    zeropad = False
    if spec[i:i + 1] == '0' and spec[i + 1:i + 2].isdigit():
        zeropad = True
        i += 1
    j = i
    while spec[j:j + 1].isdigit():
        j += 1
    width = int(spec[i:j] or '0')
    i = j
    sep = ''
    if spec[i:i + 1] in (',', '_') and spec[i:i + 1]:
        sep = spec[i]
        i += 1
    precision = 6
    if spec[i:i + 1] == '.':
        j = i + 1
        while spec[j:j + 1].isdigit():
            j += 1
        if j == i + 1:
            return None
        precision = int(spec[i + 1:j])
        i = j
    kind = spec[i:]
    if len(kind) != 1 or kind not in 'eEfFgG%':
        return None
    if zeropad and align is not None:
        return None
    if zeropad or align == '=':
        align = '='
    elif align is None:
        align = '>'
    return fill, align, sign, no_neg_zero, alternate, zeropad, width, sep, precision, kind
