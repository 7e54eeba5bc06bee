def bits(n, w=8): return f"{n & (1 << w) - 1:0{w}b}"
def popcount(n):
    c = 0
    while n: n &= n - 1; c += 1
    return c
def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g: n ^= g; g >>= 1
    return n
def rotl(x, k, w=8): return (x << k | x >> w - k) & (1 << w) - 1
def reverse(x, w=8): return int(bits(x, w)[::-1], 2)
def subsets(m):
    s = m
    while True:
        yield s
        if not s: return
        s = s - 1 & m
class BitSet:
    def __init__(self, it=()): self.b = 0; [self.add(x) for x in it]
    def add(self, x): self.b |= 1 << x
    def discard(self, x): self.b &= ~(1 << x)
    def __contains__(self, x): return bool(self.b >> x & 1)
    def __iter__(self):
        b = self.b
        while b: low = b & -b; yield low.bit_length() - 1; b ^= low
    def __len__(self): return popcount(self.b)
    def _of(self, b): r = BitSet(); r.b = b; return r
    def __or__(self, o): return self._of(self.b | o.b)
    def __and__(self, o): return self._of(self.b & o.b)
    def __sub__(self, o): return self._of(self.b & ~o.b)
    def __repr__(self): return f"BitSet({list(self)})"
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f"{j - i}{s[i]}" if j - i > 1 else s[i]); i = j
    return "".join(out)
def unrle(s):
    out = n = ""
    for c in s:
        if c.isdigit(): n += c
        else: out += c * int(n or 1); n = ""
    return out
def lzw(s):
    d = {chr(i): i for i in range(128)}; w, out = "", []
    for c in s:
        if w + c in d: w += c
        else: out.append(d[w]); d[w + c] = len(d); w = c
    return out + [d[w]] if w else out
def unlzw(codes):
    d = {i: chr(i) for i in range(128)}; it = iter(codes); w = out = d[next(it)]
    for k in it: e = d[k] if k in d else w + w[0]; out += e; d[len(d)] = w + e[0]; w = e
    return out
def hamming(data):
    d = [int(c) for c in data]; p1, p2, p3 = d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]
    return [p1, p2, d[0], p3, *d[1:]]
def correct(c):
    err = 0
    for i, v in enumerate(c, 1):
        if v: err ^= i
    c = c[:]
    if err: c[err - 1] ^= 1
    return "".join(str(c[i]) for i in (2, 4, 5, 6)), err
def luhn(n): return sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(reversed(str(n)))) % 10 == 0
def crc8(data, poly=7):
    c = 0
    for b in data:
        c ^= b
        for _ in range(8): c = (c << 1 ^ poly) & 255 if c & 128 else c << 1
    return c
def xor(data, key): return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
def b58(n, a="123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"): return b58(n // 58) + a[n % 58] if n else ""
print(bits(5), bits(-1), popcount(255), [gray(i) for i in range(8)], all(ungray(gray(i)) == i for i in range(200)), bits(rotl(0b10010110, 3)), bits(reverse(0b11010000)), list(subsets(0b1011)), bin(0b1100 & -0b1100))
s, t = BitSet([1, 5, 9]), BitSet([5, 7]); print(s, s | t, s & t, s - t, len(s), 5 in s, 6 in s, sorted(s | t, reverse=True)); s.discard(5); print(s)
print(rle("aaabccddddd"), unrle(rle("aaabccddddd")), lzw("TOBEORNOTTOBEORTOBEORNOT"), unlzw(lzw("abababab")), hamming("1011"), correct([0, 1, 1, 0, 0, 0, 1]), luhn(4539578763621486), luhn(1234), crc8(b"123456789"), xor(xor(b"secret", b"key"), b"key"), xor(b"hi", b"\x01"), b58(2**64), int.from_bytes(b"\x12\x34", "big"))
for f in (lambda: 1 << -1, lambda: bits("a"), lambda: unlzw([300]), lambda: unlzw([]), lambda: BitSet([-1]), lambda: xor(b"a", b"")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
hamming("101")
