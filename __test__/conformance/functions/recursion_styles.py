def fact(n): return 1 if n < 2 else n * fact(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def flatten(x): return [y for e in x for y in flatten(e)] if isinstance(x, (list, tuple)) else [x]
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def gcd(a, b): return a if not b else gcd(b, a % b)
def power(xs): return [[]] if not xs else (r := power(xs[1:])) + [[xs[0]] + s for s in r]
def depth(d): return 1 + max(map(depth, d.values()), default=0) if isinstance(d, dict) else 0
print(fact(20), ack(2, 3), "".join(hanoi(3)), len(list(hanoi(8))), perms("abc"), flatten([1, [2, (3, [4])]]), even(100), odd(7), gcd(1071, 462), power([1, 2, 3]), depth({"a": {"b": {}}, "c": 1}))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(15))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
try: deep(10**6)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
def collatz(n, steps=0): return steps if n == 1 else collatz(3 * n + 1 if n % 2 else n // 2, steps + 1)
print([collatz(n) for n in range(1, 12)])
