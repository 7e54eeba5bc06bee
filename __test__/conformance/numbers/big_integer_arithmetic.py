a, b = 12345678901234567890, 98765432109876543210
print(a + b, a - b, a * b, b // a, b % a, a ** 3, -a, abs(-a), a << 50, b >> 30, a & b, a | b, a ^ b, ~a, divmod(b, a), a < b, a == a + 0, hash(a) == hash(a), float(a), int(str(a)) == a, a.bit_length(), bin(a)[:20], hex(b), oct(a)[:12])
f = 1
for i in range(1, 51): f *= i
print(f, len(str(f)), f % 10**9, str(f).rstrip("0")[-5:], sum(map(int, str(f))))
x, y = 0, 1
for _ in range(300): x, y = y, x + y
print(x, 2 ** 200, 3 ** 100 - 2 ** 150, 7 ** 77 % 10**10, pow(7, 777, 10**9 + 7), pow(3, -1, 10**9 + 7) * 3 % (10**9 + 7))
def isqrt(n):
    r = 1 << (n.bit_length() + 1) // 2
    while True:
        q = (r + n // r) // 2
        if q >= r: return r
        r = q
print(isqrt(10**40), isqrt(2 * 10**60), isqrt(2**127 - 1))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def modinv(a, m):
    r0, r1, s0, s1 = a, m, 1, 0
    while r1: q = r0 // r1; r0, r1, s0, s1 = r1, r0 - q * r1, s1, s0 - q * s1
    return s0 % m
def prime(n):
    if n < 4: return n > 1
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    return all((x := pow(w, d, n)) in (1, n - 1) or any((x := x * x % n) == n - 1 for _ in range(s - 1)) for w in (2, 3, 5, 7, 11, 13) if w < n)
print(gcd(2**60 * 3**20, 6**30), modinv(17, 3120), prime(2**61 - 1), prime(2**67 - 1), prime(10**18 + 9), [n for n in range(100, 130) if prime(n)])
p, q, e = 61, 53, 17; n, d = p * q, modinv(e, (p - 1) * (q - 1)); c = pow(65, e, n); print(n, d, c, pow(c, d, n))
print(f"{a:,} {a:_} {a:e} {a:x} {a:>25} {-a:+,} {b:.3g} {10**21:d}", int("f" * 20, 16), int("1" * 60, 2), (10**30).__format__(",d"), 1_000_000 ** 3, round(123456789 * 10**20, -25), int(1e22), (2**100).to_bytes(13, "big").hex(), int.from_bytes(b"\xff" * 10, "big"))
