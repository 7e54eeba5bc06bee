print(abs(-5), abs(5.5), abs(-0.0), abs(True), abs(-2 ** 70), abs(3 - 4j))
print(sum([]), sum([1, 2.5]), sum([1, 2], 10), sum([1, 2], start=0.5), sum([[1], [2]], []), sum((x for x in range(5)), 100), sum([(1,), (2, 3)], ()))
for f in (lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: sum([1], [2]), lambda: sum(), lambda: abs("x"), lambda: abs()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(max(3, 1, 2), min([4, 2, 8]), max("hello"), min({"b": 1, "a": 2}), max([1, -5, 3], key=abs), min(["bb", "a", "ccc"], key=len))
print(max([], default="none"), min((), default=None), max([1], default=9), max([(1, "b"), (1, "a")]), max("a", "b", key=lambda c: -ord(c)))
print(max([[1, 2], [1, 3]]), min("b", "a"), max(1, 2.5), max([3, 3.0]), min([3.0, 3]), max([None], key=lambda _: 1), max([2, 1], key=None))
for f in (lambda: max(1), lambda: max(), lambda: min(1, 2, default=3), lambda: max([1, "a"]), lambda: max(1, 2, foo=3), lambda: max(None, 1)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
