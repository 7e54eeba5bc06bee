"""This module provides access to mathematical functions for complex numbers."""

# After W. Kahan's "Branch cuts for complex elementary functions"; special values as in C99's Annex G.

import math as _math
from math import copysign as _copysign, e, hypot as _hypot, inf, isfinite as _isfinite, isinf as _isinf, \
    isnan as _isnan, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e+308 / 4.0
_LOG_LARGE = _math.log(_LARGE)
_SQRT_LARGE = _math.sqrt(_LARGE)
_SMALL = 2.2250738585072014e-308
_SQRT_SMALL = _math.sqrt(_SMALL)
_LN2 = 0.6931471805599453
_SCALE_UP, _SCALE_DOWN = 53, -27


def _c(z):
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes, bytearray)):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    z = _c(z)
    return _isfinite(z.real) and _isfinite(z.imag)


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _c(z)
    return _isnan(z.real) or _isnan(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _c(z)
    return _isinf(z.real) or _isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    a, b = _c(a), _c(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _c(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    z = _c(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = float(r), float(phi)
    if not _isfinite(r) or not _isfinite(phi):
        if _isinf(r) and _isfinite(phi) and phi != 0.0:
            if r > 0:
                return complex(_copysign(inf, _math.cos(phi)), _copysign(inf, _math.sin(phi)))
            return complex(-_copysign(inf, _math.cos(phi)), -_copysign(inf, _math.sin(phi)))
        if _isinf(phi) and r != 0.0 and not _isnan(r):
            raise ValueError('math domain error')
        if phi == 0.0:
            return complex(r, 0.0 * phi if _isnan(r) else r * phi if _isfinite(r) else phi)
        if r == 0.0:
            return complex(0.0, 0.0)
        return complex(inf if _isinf(r) else nan, nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def sqrt(z, /):
    """Return the square root of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        if _isinf(y):
            return complex(inf, y)
        if _isnan(x):
            return complex(nan, nan)
        if x > 0:
            return complex(inf, nan if _isnan(y) else _copysign(0.0, y)) if _isinf(x) else complex(nan, nan)
        if _isinf(x):
            return complex(nan, inf) if _isnan(y) else complex(0.0, _copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALL and ay < _SMALL and (ax > 0.0 or ay > 0.0):
        ax = _math.ldexp(ax, _SCALE_UP + 1)
        s = _math.ldexp(_math.sqrt(ax + _hypot(ax, _math.ldexp(ay, _SCALE_UP + 1))), _SCALE_DOWN)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, _copysign(d, y))
    return complex(d, _copysign(s, y))


def exp(z, /):
    """Return the exponential value e**z."""
    z = _c(z)
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        if _isinf(x) and _isfinite(y) and y != 0.0:
            if x > 0:
                return complex(_copysign(inf, _math.cos(y)), _copysign(inf, _math.sin(y)))
            return complex(_copysign(0.0, _math.cos(y)), _copysign(0.0, _math.sin(y)))
        if _isinf(y) and (_isfinite(x) or _isinf(x) and x > 0):
            raise ValueError('math domain error')
        if _isinf(x):
            if y == 0.0:
                return complex(inf if x > 0 else 0.0, y)
            return complex(inf, nan) if x > 0 else complex(0.0, 0.0)
        return complex(nan, y if y == 0.0 else nan)
    try:
        if x > _LOG_LARGE:
            scale = _math.exp(x - 1.0)
            r, i = scale * _math.cos(y) * e, scale * _math.sin(y) * e
        else:
            scale = _math.exp(x)
            r, i = scale * _math.cos(y), scale * _math.sin(y)
    except OverflowError:
        raise OverflowError('math range error') from None
    if _isinf(r) or _isinf(i):
        raise OverflowError('math range error')
    return complex(r, i)


def _log(z):
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        r = inf if _isinf(x) or _isinf(y) else nan
        return complex(r, _math.atan2(y, x))
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        r = _math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        r = _math.log(_hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            am, an = (ax, ay) if ax > ay else (ay, ax)
            r = _math.log1p((am - 1) * (am + 1) + an * an) / 2.0
        else:
            r = _math.log(h)
    return complex(r, _math.atan2(y, x))


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base."""
    result = _log(_c(z))
    if base is None:
        return result
    return result / _log(_c(base))


def log10(z, /):
    """Return the base-10 logarithm of z."""
    r = _log(_c(z))
    return complex(r.real / 2.302585092994046, r.imag / 2.302585092994046)


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        if _isinf(y) and not _isnan(x):
            raise ValueError('math domain error')
        if _isinf(x) and _isfinite(y):
            if y == 0.0:
                return complex(inf, _copysign(y, y) if x > 0 else -y)
            i = _copysign(inf, _math.sin(y))
            return complex(_copysign(inf, _math.cos(y)), i if x > 0 else -i)
        if _isinf(x):
            return complex(inf, nan)
        return complex(nan, 0.0 if x == 0.0 or y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        m = x - _copysign(1.0, x)
        r, i = _math.cos(y) * _big(_math.cosh, m) * e, _math.sin(y) * _big(_math.sinh, m) * e
    else:
        r, i = _math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x)
    if _isinf(r) or _isinf(i):
        raise OverflowError('math range error')
    return complex(r, i)


def _big(f, x):
    try:
        return f(x)
    except OverflowError:
        raise OverflowError('math range error') from None


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        if _isinf(y) and not _isnan(x):
            raise ValueError('math domain error')
        if _isinf(x) and _isfinite(y):
            if y == 0.0:
                return complex(x, y)
            return complex(_copysign(inf, _math.cos(y)) * _copysign(1.0, x), _copysign(inf, _math.sin(y)))
        if _isinf(x):
            return complex(x, nan)
        return complex(x if x == 0.0 else nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        m = x - _copysign(1.0, x)
        r, i = _math.cos(y) * _big(_math.sinh, m) * e, _math.sin(y) * _big(_math.cosh, m) * e
    else:
        r, i = _math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x)
    if _isinf(r) or _isinf(i):
        raise OverflowError('math range error')
    return complex(r, i)


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if not _isfinite(x) or not _isfinite(y):
        if _isinf(y) and _isfinite(x):
            raise ValueError('math domain error')
        if _isinf(x):
            if _isfinite(y):
                return complex(_copysign(1.0, x), _copysign(0.0, 2.0 * _math.sin(y) * _math.cos(y)))
            return complex(_copysign(1.0, x), 0.0)
        return complex(x if x == 0.0 else nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        return complex(_copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx = _math.tanh(x)
    ty = _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)


def cos(z, /):
    """Return the cosine of z."""
    z = _c(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """Return the sine of z."""
    z = _c(z)
    r = sinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def tan(z, /):
    """Return the tangent of z."""
    z = _c(z)
    r = tanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def acos(z, /):
    """Return the arc cosine of z."""
    z = _c(z)
    if isnan(z) or isinf(z):
        return _acos_special(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        real = _math.atan2(abs(z.imag), z.real)
        size = _math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(real, -_copysign(size, z.imag))
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def _acos_special(z):
    x, y = z.real, z.imag
    if _isinf(y):
        if _isnan(x):
            return complex(nan, -y)
        angle = pi / 2 if _isfinite(x) else pi / 4 if x > 0 else 3 * pi / 4
        return complex(angle, -y)
    if _isinf(x):
        if _isnan(y):
            return complex(nan, inf)
        return complex(0.0 if x > 0 else pi, -_copysign(inf, y))
    if x == 0.0:
        return complex(pi / 2, nan)
    return complex(nan, nan)


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _c(z)
    if isnan(z) or isinf(z):
        r = _acos_special(z)
        if _isnan(r.imag):
            return complex(nan, r.real)
        return complex(abs(r.imag), _copysign(r.real, z.imag) if not _isnan(r.real) else nan)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(_math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0, _math.atan2(z.imag, z.real))
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if isnan(z) or isinf(z):
        if _isinf(x):
            if _isnan(y):
                return complex(x, nan)
            return complex(x, _copysign(pi / 4 if _isinf(y) else 0.0, y))
        if _isinf(y):
            return complex(_copysign(inf, x), nan if _isnan(x) else _copysign(pi / 2, y))
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math.log(_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(_copysign(size, x), _math.atan2(y, abs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    """Return the arc sine of z."""
    z = _c(z)
    r = asinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _c(z)
    x, y = z.real, z.imag
    if isnan(z) or isinf(z):
        if _isinf(y):
            return complex(_copysign(0.0, x), _copysign(pi / 2, y))
        if _isinf(x):
            return complex(_copysign(0.0, x), nan if _isnan(y) else _copysign(pi / 2, y))
        return complex(x if x == 0.0 else nan, nan)
    if x < 0.0 or x == 0.0 and _copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _SQRT_SMALL:
        if ay == 0.0:
            raise ValueError('math domain error')
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2.0))),
                       _copysign(_math.atan2(2.0, -ay) / 2, y))
    return complex(_math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
                   -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """Return the arc tangent of z."""
    z = _c(z)
    r = atanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)
