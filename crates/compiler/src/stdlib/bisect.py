"""Places in sorted lists, found by halving."""

from _vm import _builtin_functions

from operator import index as _index


def _bounds(a, lo, hi):
    lo = _index(lo)
    if hi is not None:
        if not hasattr(type(hi), '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(hi).__name__}'")
        hi = _index(hi)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    # -1 is what no end is to C code.
    if hi is None or hi == -1:
        if isinstance(a, dict):
            raise TypeError(f'{type(a).__name__} is not a sequence')
        hi = len(a)
    return lo, hi


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Where x belongs in a sorted list, behind what equals it."""
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if x < item:
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Where x belongs in a sorted list, before what equals it."""
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Put x into a sorted list, behind what equals it."""
    at = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Put x into a sorted list, before what equals it."""
    at = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


bisect = bisect_right
insort = insort_right


_builtin_functions(bisect_right, bisect_left, insort_right, insort_left)
