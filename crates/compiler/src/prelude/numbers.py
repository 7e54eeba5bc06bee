# Numbers from objects with Python methods, and the binary protocols that have no operator.


def _int_result(n, name):
    if not isinstance(n, int):
        raise TypeError(f"{name} returned non-int (type {type(n).__name__})")
    return _int_exact(n)


def _int(cls, x):
    t = type(x)
    if hasattr(t, "__int__"):
        n = _int_result(t.__int__(x), "__int__")
    elif hasattr(t, "__index__"):
        n = _int_result(t.__index__(x), "__index__")
    elif hasattr(t, "__trunc__"):
        n = t.__trunc__(x)
        if not isinstance(n, int):
            if not hasattr(type(n), "__index__"):
                raise TypeError(f"__trunc__ returned non-Integral (type {type(n).__name__})")
            n = type(n).__index__(n)
        n = _int_exact(n)
    elif isinstance(x, (str, bytes, bytearray)):
        n = int(x)
    else:
        raise TypeError(
            f"int() argument must be a string, a bytes-like object or a real number, not '{t.__name__}'"
        )
    return n if cls is int else int.__new__(cls, n)


def _float_method(x):
    """`__float__` or `__index__` of x as a float, None if it has neither."""
    t = type(x)
    if hasattr(t, "__float__"):
        f = t.__float__(x)
        if not isinstance(f, float):
            raise TypeError(f"{t.__name__}.__float__ returned non-float (type {type(f).__name__})")
        return f.real
    if hasattr(t, "__index__"):
        return float(_int_result(t.__index__(x), "__index__"))
    return None


def _float(cls, x):
    f = _float_method(x)
    if f is None:
        if not isinstance(x, (str, bytes, bytearray)):
            raise TypeError(
                f"float() argument must be a string or a real number, not '{type(x).__name__}'"
            )
        f = float(str.__str__(x) if isinstance(x, str) else bytes(x))
    return f if cls is float else float.__new__(cls, f)


def _complex_part(x, message):
    t = type(x)
    if isinstance(x, complex) and not hasattr(t, "__complex__"):
        return complex(x.real, x.imag)
    if hasattr(t, "__complex__"):
        c = t.__complex__(x)
        if not isinstance(c, complex):
            raise TypeError(f"{t.__name__}.__complex__ returned non-complex (type {type(c).__name__})")
        return complex(c.real, c.imag)
    f = _float_method(x)
    if f is None:
        raise TypeError(message + f", not '{t.__name__}'")
    return f


def _complex(cls, a, *rest):
    a = _complex_part(a, "complex() first argument must be a string or a number")
    if rest:
        b = rest[0]
        if not isinstance(b, complex):
            f = _float_method(b)
            if f is None:
                raise TypeError(f"complex() second argument must be a number, not '{type(b).__name__}'")
            b = f
        c = complex(a, b)
    else:
        c = complex(a)
    return c if cls is complex else complex.__new__(cls, c)


def _binary_protocol(a, b, name, rname):
    """The protocol of a binary operator; NotImplemented if nobody answers."""
    ta, tb = type(a), type(b)
    method = getattr(ta, name, None)
    rmethod = getattr(tb, rname, None) if ta is not tb else None
    if rmethod is not None and issubclass(tb, ta) and rmethod is not getattr(ta, rname, None):
        r = rmethod(b, a)
        if r is not NotImplemented:
            return r
        rmethod = None
    if method is not None:
        r = method(a, b)
        if r is not NotImplemented:
            return r
    if rmethod is not None:
        return rmethod(b, a)
    return NotImplemented


def _divmod(a, b):
    r = _binary_protocol(a, b, "__divmod__", "__rdivmod__")
    if r is NotImplemented:
        raise TypeError(
            f"unsupported operand type(s) for divmod(): '{type(a).__name__}' and '{type(b).__name__}'"
        )
    return r


def _pow(a, b, m):
    if m is None:
        return a**b
    method = getattr(type(a), "__pow__", None)
    if method is not None:
        r = method(a, b, m)
        if r is not NotImplemented:
            return r
    raise TypeError(
        f"unsupported operand type(s) for ** or pow(): "
        f"'{type(a).__name__}', '{type(b).__name__}', '{type(m).__name__}'"
    )


def _round(x, *ndigits):
    method = getattr(type(x), "__round__", None)
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __round__ method")
    return method(x, *ndigits)


def _to_float(x):
    if hasattr(type(x), '__float__'):
        f = _special(x, '__float__')()
        if not isinstance(f, float):
            raise TypeError(f'{type(x).__name__}.__float__ returned non-float (type {type(f).__name__})')
        return f
    return float(_to_index(x))
