import hashlib
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(n, b"abc"); g = getattr(hashlib, n)(); g.update(b"a"); g.update(b"bc"); print(n, h.hexdigest()[:24], h.digest() == g.digest(), h.digest_size, h.block_size, h.name)
c = hashlib.sha256(b"a"); d = c.copy(); d.update(b"b"); print(c.hexdigest()[:8], d.hexdigest()[:8], d.hexdigest() == hashlib.sha256(b"ab").hexdigest(), hashlib.shake_128(b"x").hexdigest(8), hashlib.shake_256(b"").digest(4), hashlib.sha256(bytearray(b"q"), usedforsecurity=False).hexdigest()[:6])
print("sha256" in hashlib.algorithms_guaranteed, hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:20], hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.blake2s(b"x", key=b"k").hexdigest()[:10], hashlib.sha1(b"").hexdigest())
for f in (lambda: hashlib.md5("str"), lambda: hashlib.new("nope"), lambda: hashlib.sha256(5), lambda: hashlib.md5().update("x"), lambda: hashlib.blake2b(digest_size=99)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
