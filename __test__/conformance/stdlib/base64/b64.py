import base64
for d in (b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256))):
    e = base64.b64encode(d); print(e[:40], base64.b64decode(e) == d, base64.urlsafe_b64encode(d)[-8:])
print(base64.b64decode('Zm9v'), base64.b64decode(b'Zm 9v\n'), base64.b64encode(b'\xff\xfe', b'-_'), base64.urlsafe_b64decode('_-8='), base64.standard_b64decode(b'Zg=='), base64.encodebytes(b'a' * 60), base64.decodebytes(b'Zm9v\n'))
for bad in ('Zg', 'Zg=', 'Z', 'Zm9vY', '===='):
    try:
        print(base64.b64decode(bad))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: base64.b64decode('Zm 9v', validate=True), lambda: base64.b64encode('text'), lambda: base64.b64decode('é'), lambda: base64.b64decode(5)):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
