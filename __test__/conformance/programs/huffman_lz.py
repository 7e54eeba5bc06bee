def heappop_min(h):
    i = min(range(len(h)), key=lambda k: h[k][:2])
    return h.pop(i)
def huffman(text):
    freq = {}
    for c in text: freq[c] = freq.get(c, 0) + 1
    heap = [(n, c, c) for c, n in sorted(freq.items())]
    if len(heap) == 1: return {text[0]: "0"}
    while len(heap) > 1:
        (n1, k1, t1), (n2, k2, t2) = heappop_min(heap), heappop_min(heap)
        heap.append((n1 + n2, min(k1, k2), (t1, t2)))
    codes = {}
    def walk(t, pre):
        if isinstance(t, str): codes[t] = pre
        else:
            walk(t[0], pre + "0")
            walk(t[1], pre + "1")
    walk(heap[0][2], "")
    return codes
def decode(bits, codes):
    rev, cur, out = {v: k for k, v in codes.items()}, "", []
    for b in bits:
        cur += b
        if cur in rev:
            out.append(rev[cur])
            cur = ""
    assert not cur
    return "".join(out)
for text in ("abracadabra", "mississippi river", "aaaa", "to be or not to be that is the question"):
    codes = huffman(text)
    bits = "".join(codes[c] for c in text)
    print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[1])), len(bits), len(text) * 8, decode(bits, codes) == text)
    packed = int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")
    print(packed.hex(), bin(int.from_bytes(packed, "big"))[3:] == bits)
def lzw(data):
    table, cur, out = {bytes([i]): i for i in range(256)}, b"", []
    for b in data:
        nxt = cur + bytes([b])
        if nxt in table: cur = nxt
        else:
            out.append(table[cur])
            table[nxt] = len(table)
            cur = bytes([b])
    return out + ([table[cur]] if cur else [])
def unlzw(codes):
    table = {i: bytes([i]) for i in range(256)}
    prev = b""
    out = bytearray()
    for c in codes:
        entry = table[c] if c in table else prev + prev[:1]
        out += entry
        if prev: table[len(table)] = prev + entry[:1]
        prev = entry
    return bytes(out)
for s in (b"TOBEORNOTTOBEORTOBEORNOT", b"aaaaaaaaaa", b"", "héé".encode()): print(lzw(s), unlzw(lzw(s)) == s)
def b64(data, alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        out += "".join(alphabet[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out
print([b64(x) for x in (b"", b"f", b"fo", b"foo", b"hello world", bytes(range(0, 250, 25)))])
def crc32(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8): c = c >> 1 ^ 0xEDB88320 & -(c & 1)
    return c ^ 0xFFFFFFFF
def fnv1a(data, h=0xCBF29CE484222325):
    for b in data: h = (h ^ b) * 0x100000001B3 & (1 << 64) - 1
    return h
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
print(f"{crc32(b'123456789'):08x} {fnv1a(b'hello'):016x} {adler(b'Wikipedia'):#x}")
