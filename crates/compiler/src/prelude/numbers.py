# Numbers from objects with Python methods, and the binary protocols that have no operator.


def _int_result(n, name):
    if not isinstance(n, int):
        raise TypeError(f"{name} returned non-int (type {type(n).__name__})")
    return _int_exact(n)


def _int(cls, x):
    if method := _special(x, "__int__", None):
        n = _int_result(method(), "__int__")
    elif method := _special(x, "__index__", None):
        n = _int_result(method(), "__index__")
    elif method := _special(x, "__trunc__", None):
        n = method()
        if not isinstance(n, int):
            index = _special(n, "__index__", None)
            if index is None:
                raise TypeError(f"__trunc__ returned non-Integral (type {type(n).__name__})")
            n = index()
        n = _int_exact(n)
    elif isinstance(x, (str, bytes, bytearray)):
        n = int(x)
    else:
        raise TypeError(
            "int() argument must be a string, a bytes-like object or a real number, "
            f"not '{type(x).__name__}'"
        )
    return int.__new__(cls, n)


def _float_method(x):
    """`__float__` or `__index__` of x as a float, None if it has neither."""
    if method := _special(x, "__float__", None):
        f = method()
        if not isinstance(f, float):
            raise TypeError(
                f"{type(x).__name__}.__float__ returned non-float (type {type(f).__name__})"
            )
        return f.real
    if method := _special(x, "__index__", None):
        return float(_int_result(method(), "__index__"))
    return None


def _float(cls, x):
    f = _float_method(x)
    if f is None:
        if not isinstance(x, (str, bytes, bytearray)):
            raise TypeError(
                f"float() argument must be a string or a real number, not '{type(x).__name__}'"
            )
        try:
            f = float(str.__str__(x) if isinstance(x, str) else bytes(memoryview(x)))
        except ValueError:
            f = None
        if f is None:
            raise ValueError(f"could not convert string to float: {x!r}")
    return f if cls is float else float.__new__(cls, f)


def _complex_part(x):
    if method := _special(x, "__complex__", None):
        c = method()
        if not isinstance(c, complex):
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
        if isinstance(b, complex):
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
    method = _special(a, name, None)
    rmethod = _special(b, rname, None) if ta is not tb else None
    if rmethod is not None and issubclass(tb, ta):
        if getattr(tb, rname, None) is not getattr(ta, rname, None):
            r = rmethod(a)
            if r is not NotImplemented:
                return r
            rmethod = None
    if method is not None:
        r = method(b)
        if r is not NotImplemented:
            return r
    return NotImplemented if rmethod is None else rmethod(a)


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
        method = _special(a, "__pow__", None)
        if method is None:
            raise AttributeError("__pow__")
        return method(b, m)
    # An object may claim another class than its own.
    classes = type(a), type(b)
    if power is int:
        if all([issubclass(c, int) for c in classes]):
            return int.__pow__(a, b, m)
    elif power is float:
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    elif all([issubclass(c, (int, float, complex)) for c in classes]):
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
    if second is not None and issubclass(type(b), type(a)):
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
    method = _special(x, "__round__", None)
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __round__ method")
    return method(*ndigits)


def _to_float(x):
    f = _float_method(x)
    if f is None:
        raise TypeError(f"must be real number, not {type(x).__name__}")
    return f
