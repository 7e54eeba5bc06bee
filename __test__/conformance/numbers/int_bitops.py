for a, b in [(12, 10), (-12, 10), (12, -10), (-12, -10), (2 ** 70 + 5, -3), (-(2 ** 70), 2 ** 65 - 1)]:
    print(a & b, a | b, a ^ b, ~a)
for n in (1, -1, 5, -5, 2 ** 40 + 3, -(2 ** 40) - 3):
    print([n << s for s in (0, 1, 31, 64, 100)])
    print([n >> s for s in (0, 1, 31, 64, 100)])
print(1 << 63, 1 << 64, -1 << 63, (1 << 200) >> 199, -(1 << 200) >> 201)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 & 1, lambda: ~1.5, lambda: "a" | 1, lambda: 1 << 2.0):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
print(True & False, True | 2, True ^ True, ~True, type(True & True), type(True & 1))
n = 0b1011
n |= 0b100
print(bin(n))
n &= ~0b1
print(bin(n))
n ^= 0xFF
print(hex(n))
n <<= 3
n >>= 1
print(oct(n))
