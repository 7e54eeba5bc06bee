from fractions import Fraction
class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(Fraction, r)) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged matrix")
        self.shape = len(self.rows), len(self.rows[0])
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __getitem__(self, ij):
        match ij:
            case int(i): return self.rows[i]
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
        raise TypeError(f"bad index {ij!r}")
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __add__(self, o):
        if self.shape != o.shape: raise ValueError(f"shapes {self.shape} and {o.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows]) if isinstance(k, (int, Fraction)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"cannot multiply {self.shape} by {o.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self if n >= 0 else self.inverse()
        n = abs(n)
        while n:
            if n & 1: result @= base
            base @= base; n >>= 1
        return result
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        m, d = [r[:] for r in self.rows], Fraction(1)
        for i in range(len(m)):
            p = next((r for r in range(i, len(m)) if m[r][i]), None)
            if p is None: return Fraction(0)
            if p != i: m[i], m[p] = m[p], m[i]; d = -d
            d *= m[i][i]
            for r in range(i + 1, len(m)):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return d
    def inverse(self):
        n = self.shape[0]
        m = [r + e for r, e in zip(self.rows, Matrix.identity(n).rows)]
        for i in range(n):
            p = next((r for r in range(i, n) if m[r][i]), None)
            if p is None: raise ZeroDivisionError("singular matrix")
            m[i], m[p] = m[p], m[i]
            m[i] = [a / m[i][i] for a in m[i]]
            for r in range(n):
                if r != i: m[r] = [a - m[r][i] * b for a, b in zip(m[r], m[i])]
        return Matrix([r[n:] for r in m])
    def __str__(self):
        cells = [[str(c) for c in r] for r in self.rows]
        w = max(len(c) for r in cells for c in r)
        return "\n".join("[" + " ".join(c.rjust(w) for c in r) + "]" for r in cells)
a = Matrix([[2, 1], [5, 3]]); b = Matrix([[1, Fraction(1, 2)], [0, 4]])
for m in (a + b, a - b, 3 * a, a @ b, a.T, a.inverse(), a ** 5, a ** -2, a @ a.inverse()): print(m, end="\n\n")
print(a.det(), b.det(), Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]]).det(), a[0, 1], a[1], a[:, 0], a == a.T.T, a != b)
fib = Matrix([[1, 1], [1, 0]]) ** 90; print(fib[0, 1])
for f in (lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a * "x", lambda: Matrix([[1], [1, 2]]), lambda: a["x"], lambda: a[5]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
