import cmath as c
z = 1 + 2j
r = lambda v: complex(round(v.real, 10), round(v.imag, 10))
for n in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"): print(n, r(getattr(c, n)(z)), r(getattr(c, n)(0.5)))
print(c.phase(-1), c.polar(1j), r(c.rect(2, c.pi / 2)), c.isnan(complex("nan")), c.isinf(complex("inf")), c.isfinite(z), c.isclose(z, z + 1e-12), r(c.log(z, 2)), c.infj, c.nanj, c.pi, c.sqrt(-4), c.exp(0), c.phase(complex(-1, -0.0)))
for f in (lambda: c.log(0), lambda: c.sqrt("a"), lambda: c.exp(1000), lambda: c.atanh(1), lambda: c.phase("x"), lambda: c.cosh(1000), lambda: c.isclose(1, 2, rel_tol=-1), lambda: c.log(1, 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
