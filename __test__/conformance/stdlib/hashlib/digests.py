import hashlib
for n in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s'):
    for data in (b'', b'abc', b'x' * 1000):
        print(n, hashlib.new(n, data).hexdigest())
h = hashlib.sha256(); h.update(b'a'); c = h.copy(); h.update(b'b'); print(h.hexdigest() == hashlib.sha256(b'ab').hexdigest(), c.hexdigest() == hashlib.sha256(b'a').hexdigest(), h.digest()[:4], h.name, h.digest_size, h.block_size)
print(hashlib.md5(b'x').digest(), hashlib.sha1(bytearray(b'q')).hexdigest(), hashlib.shake_128(b'a').hexdigest(8), hashlib.shake_256(b'a').digest(4), sorted(hashlib.algorithms_guaranteed))
