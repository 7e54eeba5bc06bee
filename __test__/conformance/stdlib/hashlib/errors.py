import hashlib
for f in (lambda: hashlib.new('nope'), lambda: hashlib.sha256('text'), lambda: hashlib.md5().update('s'), lambda: hashlib.md5().update(5), lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2b(key=b'k' * 65)):
    try:
        print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, str(e)[:45])
