# Numbers from objects with Python methods, and the binary protocols that have no operator.
#
# A special method that is None is there, and cannot be called: that is another thing than its absence.

_absent = object()


def _int_result(n, name):
    if not _isa(n, int):
        raise TypeError(f"{name} returned non-int (type {type(n).__name__})")
    return _int_exact(n)


def _int(cls, x):
    if (method := _special(x, "__int__", _absent)) is not _absent:
        n = _int_result(method(), "__int__")
    elif (method := _special(x, "__index__", _absent)) is not _absent:
        n = _int_result(method(), "__index__")
    elif (method := _special(x, "__trunc__", _absent)) is not _absent:
        n = method()
        if not _isa(n, int):
            index = _special(n, "__index__", _absent)
            if index is _absent:
                raise TypeError(f"__trunc__ returned non-Integral (type {type(n).__name__})")
            n = index()
        n = _int_exact(n)
    elif _isa(x, (str, bytes, bytearray)):
        n = int(x)
    else:
        raise TypeError(
            "int() argument must be a string, a bytes-like object or a real number, "
            f"not '{type(x).__name__}'"
        )
    return int.__new__(cls, n)


def _invalid_int(x, base):
    raise ValueError(f"invalid literal for int() with base {base}: {_shown(x)[:200]}")


def _invalid_complex(x):
    raise ValueError(f"could not convert string to complex: {_shown(x)}")


def _shown(x):
    # No format of a subclass of str.
    return str.__str__(repr(x))


def _from_bytes(cls, x, byteorder, signed):
    return cls.from_bytes(_bytes_method(x), byteorder, signed=signed)


def _float_method(x):
    """`__float__` or `__index__` of x as a float, None if it has neither."""
    if (method := _special(x, "__float__", _absent)) is not _absent:
        f = method()
        if not _isa(f, float):
            raise TypeError(
                f"{type(x).__name__}.__float__ returned non-float (type {type(f).__name__})"
            )
        return f.real
    if (method := _special(x, "__index__", _absent)) is not _absent:
        return float(_int_result(method(), "__index__"))
    return None


def _float(cls, x):
    f = _float_method(x)
    if f is None:
        if not _isa(x, (str, bytes, bytearray)):
            raise TypeError(
                f"float() argument must be a string or a real number, not '{type(x).__name__}'"
            )
        try:
            f = float(str.__str__(x) if _isa(x, str) else bytes(memoryview(x)))
        except ValueError:
            f = None
        if f is None:
            raise ValueError(f"could not convert string to float: {_shown(x)}")
    return f if cls is float else float.__new__(cls, f)


def _complex_part(x):
    if (method := _special(x, "__complex__", _absent)) is not _absent:
        c = method()
        if not _isa(c, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type(c).__name__})")
        return complex(c.real, c.imag)
    f = _float_method(x)
    if f is None:
        raise TypeError(
            f"complex() first argument must be a string or a number, not '{type(x).__name__}'"
        )
    return f


def _complex(cls, a, *rest):
    a = _complex_part(a)
    if rest:
        b = rest[0]
        if _isa(b, complex):
            b = complex(b.real, b.imag)
        else:
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
    method = _special(a, name, _absent)
    rmethod = _special(b, rname, _absent) if ta is not tb else _absent
    if rmethod is not _absent and _issubtype(tb, ta):
        if getattr(tb, rname, None) is not getattr(ta, rname, None):
            r = rmethod(a)
            if r is not NotImplemented:
                return r
            rmethod = _absent
    if method is not _absent:
        r = method(b)
        if r is not NotImplemented:
            return r
    return NotImplemented if rmethod is _absent else rmethod(a)


def _divmod(a, b):
    r = _binary_protocol(a, b, "__divmod__", "__rdivmod__")
    if r is NotImplemented:
        raise TypeError(
            f"unsupported operand type(s) for divmod(): '{type(a).__name__}' and '{type(b).__name__}'"
        )
    return r


def _power(x):
    """The builtin class that gives `x` its power, `object` for methods in Python, None without any."""
    for c in type.mro(type(x)):
        names = c.__dict__
        if "__pow__" in names or "__rpow__" in names:
            return c if c in (int, float, complex) else object
    return None


def _pow_as(power, a, b, m):
    """`pow(a, b, m)` by the power of one of the three; `__rpow__` is never asked."""
    if power is object:
        if _power(a) is not object:
            return NotImplemented
        method = _special(a, "__pow__", _absent)
        if method is _absent:
            raise AttributeError("__pow__")
        return method(b, m)
    # An object may claim another class than its own.
    classes = type(a), type(b)
    if power is int:
        if all([_issubtype(c, int) for c in classes]):
            return int.__pow__(a, b, m)
    elif power is float:
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    elif all([_issubtype(c, int) or _issubtype(c, float) or _issubtype(c, complex) for c in classes]):
        raise ValueError("complex modulo")
    return NotImplemented


def _pow(a, b, m):
    if m is None:
        return a**b
    first, second, third = _power(a), _power(b), _power(m)
    if third is first or third is second:
        third = None
    if second is first:
        second = None
    if second is not None and _issubtype(type(b), type(a)):
        first, second = second, first
    for power in (first, second, third):
        if power is not None:
            r = _pow_as(power, a, b, m)
            if r is not NotImplemented:
                return r
    raise TypeError(
        "unsupported operand type(s) for ** or pow(): "
        f"'{type(a).__name__}', '{type(b).__name__}', '{type(m).__name__}'"
    )


def _round(x, *ndigits):
    method = _special(x, "__round__", _absent)
    if method is _absent:
        raise TypeError(f"type {type(x).__name__} doesn't define __round__ method")
    return method(*ndigits)


def _to_float(x):
    f = _float_method(x)
    if f is None:
        raise TypeError(f"must be real number, not {type(x).__name__}")
    return f
