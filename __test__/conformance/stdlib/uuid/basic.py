import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.bytes_le, u.time_low, u.node, hash(u) == hash(u.int), u == uuid.UUID(int=u.int), u < uuid.UUID(int=u.int + 1), int(u) == u.int)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://x'), uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4() != uuid.uuid4(), uuid.UUID('{12345678123456781234567812345678}'), uuid.UUID(bytes=b'\x12' * 16, version=4), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, 'int', 5), lambda: uuid.UUID(bytes=b'a'), lambda: uuid.UUID('1' * 32, version=9), lambda: uuid.UUID('g' * 32)):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
