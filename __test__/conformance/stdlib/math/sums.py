import math
print(math.fsum([0.1] * 10), sum([0.1] * 5))
print(math.fsum([]), math.fsum([1e100, 1.0, -1e100]), math.fsum([1e308, 1e308, -1e308]) if False else '')
print(math.fsum([1, 2.5, 3]), math.fsum(x / 10 for x in range(10)))
print(math.fsum([math.inf, 1]), math.fsum([2.0**53, 1.0, 2.0**-100]))
try:
    math.fsum([math.inf, -math.inf])
except ValueError as e:
    print(e)
try:
    math.fsum(['a'])
except TypeError as e:
    print(e)
print(math.prod([1, 2, 3, 4]), math.prod([], start=7), math.prod([1.5, 2]), math.prod(range(1, 21)))
print(math.dist((1, 2), (4, 6)), math.dist([0.0], [5.0]), math.hypot(1, 2, 2))
print(math.hypot(1e300, 1e300), math.hypot(1e-320, 1e-320), math.hypot(math.inf, math.nan))
