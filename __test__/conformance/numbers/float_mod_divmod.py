cases = [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1.0, 0.1), (0.0, 3), (-0.0, 3), (5, 2.5), (1e20, 3), (-1e-20, 3), (6.0, -3.0)]
for a, b in cases:
    print(a, b, a // b, a % b, divmod(a, b))
inf = float("inf")
print(5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf, 5 % -inf)
print(inf % 2, inf // 2, -inf // 2)
for f in (lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1 // 0.0, lambda: 1 % 0.0):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
x = 10.0
x //= 3
print(x)
x %= 2
print(x)
x /= 4
print(x)
x -= 1
x *= -2.5
print(x)
