print(2 + 3 * 4 ** 2 // 5 % 7 - -1, -2 ** 2, (-2) ** 2, 2 ** -1, not 1 == 2, not (1 and 0) or 0, 1 or 0 and 0, (1 or 0) and 0)
print(1 | 2 ^ 3 & 4 << 1 + 1, 5 & 3 == 3, (5 & 3) == 3, ~1 + 2, 7 // -2 * -2, 2 * 3 % 4, 2 - 3 - 4, 2 ** 2 ** 3, 100 / 10 / 2)
print(1 < 2 == 2 != 3 >= 3, 1 in [1] in [[1]], not 1 in [2], 1 not in [2], None is not 1, 3 if 0 else 4 if 0 else 5, (lambda: 1 if 0 else 2)())
print([1, 2][0] + (3, 4)[1] * -[5][0], "a" "b" * 2, "-" * 3 + ">", not [] + [], 1 + 2 if 1 else 3 + 4, *([1] + [2]), sep="|")
x = 1, 2 + 3, *[4]
y = lambda a, b=1 + 1: a * b if a else -b
print(x, y(3), y(0), (y(2), y)[0], [i for i in range(10) if i % 2 if i > 3 or i < 2], {**{1: 2}, 3: 4 if 5 else 6})
a = b = c = 5
a += b * 2 ** 2 - c // 2
b <<= 1 + 1
c **= 2 + 1
print(a, b, c, a > b > c, (a, b) < (a, b + 1), -a % 7, -(a % 7), - - -a, + - ~a)
def f(*args, **kw): return args, kw
print(f(1, *[2] + [3], x=not 0, **{"y": 1 if 0 else 2}), f(i for i in ()) [0] != (), f(lambda: 1)[0][0]())
print(1 if 1 else 2)
print(True + True * 2 ** True, "%s" % 1 + "2", "%d-%d" % (1, 2) * 2, 5 .real, 5..real, 1.e3)
