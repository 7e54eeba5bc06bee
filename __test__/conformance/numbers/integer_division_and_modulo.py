for a in (7, -7, 0, 10**18 + 1, -(10**30)):
    for b in (2, -2, 3, 10**9, -(10**15) - 1):
        q, r = divmod(a, b); assert q * b + r == a and (r == 0 or (r > 0) == (b > 0)) and abs(r) < abs(b)
        print(a, b, a // b, a % b, int(a / b) if abs(a) < 2**53 else "-", end=" | ")
    print()
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e20 // 3, 5 % 0.3, -0.0 // 1, 0.0 % -1, 1 // 0.1, 1 % 0.1, float("inf") // 1, 5 // float("inf"), -5 // float("inf"), 5 % float("inf"), -5 % float("inf"))
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 1 / 0, lambda: 1 / 0.0, lambda: 10**400 / 3, lambda: 1 // 0.0, lambda: 2 ** 0.5 // 0, lambda: 5 % "a", lambda: "a" // 2, lambda: True // False):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(10**400 // 10**399, (10**400) / (10**399), 2**64 % 1000007, pow(2, 64, 1000007), -1 >> 1, -1 // 2, 5 >> 1, -5 >> 1, 1 << 70, (1 << 70) >> 69, ~5, 6 & -6, -8 | 3, 5 ^ -1)
