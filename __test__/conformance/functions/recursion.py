def fact(n): return 1 if n <= 1 else n * fact(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def flatten(x): return [x] if not isinstance(x, (list, tuple)) else [z for y in x for z in flatten(y)]
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def collatz(n, steps=0): return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
print(fact(30), ack(2, 3), len(hanoi(6)), hanoi(2), even(100), odd(101), flatten([1, [2, (3, [4])], []]), perms("abc"), collatz(27))
def depth(n): return n if n == 0 else 1 + depth(n - 1)
print(depth(900))
def infinite(): return infinite()
try:
    infinite()
except RecursionError as e:
    print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"), isinstance(e, RuntimeError))
print(depth(900))
class R:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o
for f in (lambda: repr(R()), lambda: R().q, lambda: R() == 1):
    try:
        f()
    except RecursionError as e:
        print("RecursionError")
def tree(n): return None if n == 0 else (tree(n - 1), n, tree(n - 1))
def total(t): return 0 if t is None else total(t[0]) + t[1] + total(t[2])
print(total(tree(8)), tree(2))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
def subsets(xs):
    if not xs:
        yield []
        return
    for s in subsets(xs[1:]):
        yield s
        yield [xs[0]] + s
print(list(subsets([1, 2, 3])))
deep = []
cur = deep
for _ in range(500):
    nxt = []
    cur.append(nxt)
    cur = nxt
def d(x): return 0 if not x else 1 + d(x[0])
print(d(deep), str(deep).count("["))
