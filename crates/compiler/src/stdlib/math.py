"""This module provides access to the mathematical functions
defined by the C standard."""
# What takes iterables or objects with Python methods; the rest is native.

from _vm import _builtin_functions, _to_float, _to_index

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')


def gcd(*integers):
    result = 0
    for n in integers:
        result = _gcd(result, n)
    return result


def lcm(*integers):
    result = 1
    for n in integers:
        result = _lcm(result, n)
    return result


def fsum(seq, /):
    return _fsum([x if type(x) is float else _as_float(x) for x in seq])


def _as_float(x):
    if isinstance(x, (int, float)):
        return float(x)
    return _to_float(x)


def hypot(*coordinates):
    return _hypot([x if type(x) is float else _as_float(x) for x in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return _hypot([_as_float(a) - _as_float(b) for a, b in zip(p, q)])


def prod(iterable, /, *, start=1):
    for x in iterable:
        start = start * x
    return start


def sumprod(p, q, /):
    total = 0
    try:
        for a, b in zip(p, q, strict=True):
            total += a * b
    except ValueError:
        raise ValueError('Inputs are not the same length') from None
    return total


_builtin_functions(gcd, lcm, fsum, hypot, dist, prod, sumprod)
