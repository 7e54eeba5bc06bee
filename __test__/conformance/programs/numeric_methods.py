from math import sin, cos, pi, exp, sqrt, isclose
def bisect(f, a, b, tol=1e-10):
    if f(a) * f(b) > 0: raise ValueError(f"no sign change in [{a}, {b}]")
    n = 0
    while b - a > tol: m = (a + b) / 2; a, b = (a, m) if f(a) * f(m) <= 0 else (m, b); n += 1
    return round((a + b) / 2, 8), n
def secant(f, x0, x1, n=50):
    for i in range(n):
        d = f(x1) - f(x0)
        if d == 0: return x1, i
        x0, x1 = x1, x1 - f(x1) * (x1 - x0) / d
    return x1, n
def simpson(f, a, b, n=100): h = (b - a) / n; return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
def trapezoid(f, a, b, n=100): h = (b - a) / n; return h * (sum(f(a + i * h) for i in range(1, n)) + (f(a) + f(b)) / 2)
def romberg(f, a, b, n=5):
    r = [[trapezoid(f, a, b, 2 ** i)] for i in range(n)]
    for i in range(1, n):
        for j in range(1, i + 1): r[i].append(r[i][j - 1] + (r[i][j - 1] - r[i - 1][j - 1]) / (4 ** j - 1))
    return r[-1][-1]
def euler(f, y, t, h, n):
    for _ in range(n): y += h * f(t, y); t += h
    return y
def rk4(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y); k2 = f(t + h / 2, y + h * k1 / 2); k3 = f(t + h / 2, y + h * k2 / 2); k4 = f(t + h, y + h * k3)
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6; t += h
    return y
def gauss(a, b):
    m = [r[:] + [x] for r, x in zip(a, b)]; n = len(m)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        if abs(m[p][i]) < 1e-12: raise ZeroDivisionError("singular system")
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n): f = m[r][i] / m[i][i]; m[r] = [x - f * y for x, y in zip(m[r], m[i])]
    x = [0.0] * n
    for i in reversed(range(n)): x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x
def lagrange(pts): return lambda x: sum(y * __import__("math").prod((x - b) / (a - b) for b, _ in pts if b != a) for a, y in pts)
def fit(xs, ys): n = len(xs); mx, my = sum(xs) / n, sum(ys) / n; k = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs); return k, my - k * mx
def power(m, n=50):
    v = [1.0] * len(m)
    for _ in range(n): w = [sum(a * b for a, b in zip(r, v)) for r in m]; s = sqrt(sum(x * x for x in w)); v = [x / s for x in w]
    return round(s, 6), [round(x, 4) for x in v]
print(bisect(lambda x: x * x - 2, 0, 2), secant(cos, 1, 2)[0] * 2 == pi, round(simpson(sin, 0, pi), 8), round(trapezoid(sin, 0, pi), 6), round(romberg(exp, 0, 1), 10))
print(round(euler(lambda t, y: y, 1, 0, 0.01, 100), 5), round(rk4(lambda t, y: y, 1, 0, 0.1, 10), 7), isclose(rk4(lambda t, y: y, 1, 0, 0.01, 100), exp(1), rel_tol=1e-9))
print([round(v, 6) for v in gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])], [round(lagrange([(0, 1), (1, 3), (2, 7)])(x), 6) for x in (0.5, 3)], fit([1, 2, 3, 4], [3, 5, 7, 9]), power([[2, 1], [1, 3]]))
for f in (lambda: bisect(lambda x: x * x + 1, 0, 1), lambda: gauss([[1, 2], [2, 4]], [1, 2]), lambda: fit([1, 1], [2, 3])):
    try: print(f())
    except (ValueError, ZeroDivisionError) as e: print(type(e).__name__, e)
def heat(n, steps): 
    u = [0.0] * n; u[n // 2] = 100.0
    for _ in range(steps): u = [0.0] + [u[i] + 0.25 * (u[i - 1] - 2 * u[i] + u[i + 1]) for i in range(1, n - 1)] + [0.0]
    return [round(x, 2) for x in u]
print(heat(9, 6), round(sum(1 / k ** 2 for k in range(1, 2000)) ** 0.5 * 6 ** 0.5, 3))
gauss([[0, 0], [0, 0]], [1, 1])
