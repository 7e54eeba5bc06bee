import hashlib
print(hashlib.blake2b(b'm', digest_size=16).hexdigest(), hashlib.blake2b(b'm', key=b'secret').hexdigest()[:32], hashlib.blake2s(b'm', salt=b'salt', person=b'me').hexdigest(), hashlib.blake2b(b'z' * 128).hexdigest()[:16], hashlib.blake2b(b'z' * 129, digest_size=5).hexdigest(), hashlib.blake2s(b'z' * 64).hexdigest()[:16])
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 10).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, 10).hex())
