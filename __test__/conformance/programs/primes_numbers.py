def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
p = sieve(1000)
print(len(p), p[:10], p[-3:], sum(p))
def factor(n):
    out, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1 + (d > 2)
    if n > 1: out[n] = out.get(n, 0) + 1
    return out
for n in (1, 2, 97, 360, 1001, 2 ** 20, 600851475143, 999983 * 7): print(n, factor(n), "x".join(f"{k}^{v}" if v > 1 else str(k) for k, v in factor(n).items()))
def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2: return False
    for b in bases:
        if n % b == 0: return n == b
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for b in bases:
        x = pow(b, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 89 - 1), is_prime(2 ** 67 - 1), next(n for n in range(10 ** 15, 10 ** 16) if is_prime(n)))
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
print(egcd(240, 46), pow(17, -1, 3120), 17 * pow(17, -1, 3120) % 3120)
P, Q, E = 10 ** 9 + 7, 998244353, 65537
N, D = P * Q, pow(E, -1, (P - 1) * (Q - 1))
msg = int.from_bytes(b"rsa ok!", "big")
enc = pow(msg, E, N)
print(enc, pow(enc, D, N).to_bytes(7, "big"))
def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x: x = y
    return x
print(isqrt(10 ** 40), isqrt(2 * 10 ** 60), all(isqrt(n) ** 2 <= n < (isqrt(n) + 1) ** 2 for n in range(1, 500)))
def fact(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
print(fact(100), len(str(fact(500))), sum(map(int, str(fact(200)))), str(fact(50)).rstrip("0")[-5:], fact(30) // fact(28))
pi_digits = []
q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
while len(pi_digits) < 60:
    if 4 * q + r - t < n * t:
        pi_digits.append(str(n))
        q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
    else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(pi_digits))
pascal = [[1]]
for _ in range(9): pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
for row in pascal: print(" ".join(f"{v:^5}" for v in row).center(60).rstrip())
