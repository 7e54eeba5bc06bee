import base64, binascii
for d in (b'', b'a', b'ab', b'abc', b'abcd', b'abcde', b'hello world'):
    print(base64.b32encode(d), base64.b16encode(d), base64.b85encode(d), base64.a85encode(d), base64.b32hexencode(d))
    assert base64.b32decode(base64.b32encode(d)) == d and base64.b85decode(base64.b85encode(d)) == d and base64.a85decode(base64.a85encode(d)) == d
print(base64.b16decode('AB12'), base64.b16decode('ab', casefold=True), base64.b32decode('mzxw6===', casefold=True), base64.a85encode(b'\0\0\0\0    ', foldspaces=True), base64.a85encode(b'hi', adobe=True), base64.a85decode(b'<~BP~>', adobe=True))
for f in (lambda: base64.b16decode('ab'), lambda: base64.b32decode('a'), lambda: base64.b32decode('1' * 8), lambda: base64.b85decode(b' '), lambda: base64.a85decode('~')):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
print(binascii.hexlify(b'\x01\xab'), binascii.unhexlify('01ab'), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.hexlify(b'abc', '-'), binascii.b2a_base64(b'x'), binascii.crc_hqx(b'abc', 0))
for f in (lambda: binascii.unhexlify('0'), lambda: binascii.unhexlify('zz')):
    try:
        print(f())
    except binascii.Error as e: print(e)
