print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5, 6, 7])), list(map(str, [1, None])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x % 2, range(6))))
m = map(lambda x: print("calc", x) or x, [1, 2, 3])
print("lazy", next(m), next(m), type(m).__name__, iter(m) is m)
print(list(m), list(m))
z = zip([1, 2], "ab", (True, False))
print(next(z), list(z), list(zip()), list(zip([1])), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", range(10))))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], [3], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1], [], strict=True))
except ValueError as e:
    print(e)
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), list(it))
e = enumerate("abc", start=5)
print(next(e), list(e), list(enumerate([], 1)), dict(enumerate("xy")), [(i, a, b) for i, (a, b) in enumerate([(1, 2), (3, 4)])], list(enumerate(iterable="q", start=-1)))
def red(fn, seq, *init):
    it = iter(seq)
    acc = init[0] if init else next(it)
    for x in it: acc = fn(acc, x)
    return acc
print(red(lambda a, b: a * b, range(1, 6)), red(lambda a, b: a + [b], "ab", []), (lambda *a, **k: (a, k))(1, b=2), (lambda: (yield))().__class__.__name__)
print(sorted([(1, "b"), (0, "c")], key=lambda p: p[1]), (lambda x: (lambda y: x + y))(1)(2), [f(3) for f in (lambda x: x, lambda x: x ** 2)], (lambda s: s or "default")(""))
try:
    list(map(lambda x: 1 / x, [1, 0]))
except ZeroDivisionError as ex:
    print(ex)
try:
    list(map(lambda x: x, [1], [2]))
except TypeError as ex:
    print(ex)
try:
    list(map(5, [1]))
except TypeError as ex:
    print(ex)
print(any(x > 2 for x in [1, 3, 1 / 1]), all([]), any([]), all(x for x in (1, 0, 1)), any(map(str.isdigit, "ab1")))
def noisy(n):
    for i in range(n):
        print("yield", i)
        yield i
print(any(x == 1 for x in noisy(5)), all(x < 1 for x in noisy(5)), 2 in noisy(5))
