# Floor division, modulo and divmod for every sign combination, small and big.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (-6, 3), (0, -5), (1, -2)]
for a, b in pairs:
    q, r = divmod(a, b)
    print(a, b, a // b, a % b, (q, r) == (a // b, a % b), q * b + r == a)

big = 10 ** 30
for a, b in [(big + 7, 10), (-big - 7, 10), (big, -7), (-big, -7), (5, big), (-5, big), (5, -big)]:
    print(a // b, a % b)
    assert (a // b) * b + a % b == a

print(-(2 ** 63) // -1, -(2 ** 63) % -1)
print((2 ** 64) // (2 ** 32), (2 ** 64 - 1) % (2 ** 32))
print(True // 1, True % 2, False // True, divmod(True, 2))
for expr in ["1 // 0", "1 % 0", "divmod(1, 0)", "0 ** -1", "1 / 0", "True // False", "10**40 // 0", "10**40 % 0"]:
    try:
        eval(expr)
    except ZeroDivisionError as e:
        print(expr, "->", e)
