import cmath
zs = [1 + 2j, -1.5 + 0.25j, 2, -3j, 0.5, -2 - 1j, 1e-3j, 3 + 0j]
for f in ('sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh'):
    out = []
    for z in zs:
        r = getattr(cmath, f)(z); out.append((round(r.real, 11) + 0.0, round(r.imag, 11) + 0.0))
    print(f, out)
print(cmath.phase(-1), cmath.polar(1j), cmath.rect(2, 0), cmath.isclose(1, 1 + 1e-12), cmath.isnan(complex('nan')), cmath.isinf(complex('inf')), cmath.isfinite(1j), cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nanj)
print(cmath.sqrt(-1), cmath.sqrt(complex(-1, -0.0)), cmath.log(-1), cmath.log(8, 2), cmath.exp(0), cmath.sqrt(0))
for g in (lambda: cmath.log(0), lambda: cmath.sqrt('a'), lambda: cmath.exp(1000), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.cosh(1000), lambda: cmath.atanh(1)):
    try:
        print(g())
    except Exception as e: print(type(e).__name__, e)
