class M:
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o):
        if not isinstance(o, M): return NotImplemented
        return M([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __rmatmul__(self, o): return ("r", o)
    def __imatmul__(self, o): self.rows = (self @ o).rows; return self
    def __repr__(self): return f"M{self.rows}"
a, b = M([[1, 2], [3, 4]]), M([[0, 1], [1, 0]])
print(a @ b, a @ b @ a, 5 @ a, [1] @ a)
c = a
c @= b
print(a, c is a)
for f in (lambda: a @ 1, lambda: 1 @ 2, lambda: "a" @ "b", lambda: [1] @ [2], lambda: None @ None):
    try: f()
    except TypeError as e: print(e)
x = 1
try: x @= 2
except TypeError as e: print(e)
import operator
print(operator.matmul(a, b), operator.imatmul(a, b) is a)
