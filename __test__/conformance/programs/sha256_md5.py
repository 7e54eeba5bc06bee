def primes():
    n = 2
    while True:
        if all(n % p for p in range(2, int(n ** 0.5) + 1)): yield n
        n += 1
def iroot(n, k):
    lo, hi = 0, 1 << (n.bit_length() // k + 1)
    while lo < hi:
        mid = (lo + hi + 1) // 2
        lo, hi = (mid, hi) if mid ** k <= n else (lo, mid - 1)
    return lo
ps = [p for p, _ in zip(primes(), range(64))]
K = [iroot(p << 96, 3) & 0xFFFFFFFF for p in ps]
H0 = [iroot(p << 64, 2) & 0xFFFFFFFF for p in ps[:8]]
M32 = 0xFFFFFFFF
def rotr(x, n): return (x >> n | x << 32 - n) & M32
def pad(msg, order): return msg + b"\x80" + bytes((55 - len(msg)) % 64) + (len(msg) * 8).to_bytes(8, order)
def sha256(msg):
    h = list(H0)
    data = pad(msg, "big")
    for off in range(0, len(data), 64):
        w = [int.from_bytes(data[off + i:off + i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & M32)
        a, b, c, d, e, f, g, hh = h
        for i in range(64):
            t1 = hh + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]
            t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, hh = t1 + t2 & M32, a, b, c, d + t1 & M32, e, f, g
        h = [x + y & M32 for x, y in zip(h, (a, b, c, d, e, f, g, hh))]
    return b"".join(x.to_bytes(4, "big") for x in h).hex()
print(f"{K[0]:08x} {K[-1]:08x} {H0[0]:08x}")
for m in (b"", b"abc", b"The quick brown fox jumps over the lazy dog", b"x" * 119): print(sha256(m))
S = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4
def sin(x):
    x %= 6.283185307179586
    term = total = x
    for k in range(1, 30):
        term *= -x * x / ((2 * k) * (2 * k + 1))
        total += term
    return total
T = [int(abs(sin(i + 1)) * 2 ** 32) & M32 for i in range(64)]
print(f"{T[0]:08x}", f"{T[63]:08x}")
class XorShift:
    def __init__(self, seed): self.s = seed & (1 << 64) - 1 or 1
    def next(self):
        s = self.s
        s ^= s << 13 & (1 << 64) - 1
        s ^= s >> 7
        s ^= s << 17 & (1 << 64) - 1
        self.s = s
        return s
    def randint(self, a, b): return a + self.next() % (b - a + 1)
    def shuffle(self, xs):
        for i in range(len(xs) - 1, 0, -1):
            j = self.randint(0, i)
            xs[i], xs[j] = xs[j], xs[i]
        return xs
r = XorShift(42)
print(r.next(), [r.randint(1, 6) for _ in range(12)], r.shuffle(list(range(10))), r.next() / 2 ** 64)
