import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time_low, u.node, u.clock_seq, u.time)
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID("urn:uuid:" + str(u)) == u, uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(bytes_le=u.bytes_le) == u, hash(u) == hash(uuid.UUID(u.hex)), u < uuid.UUID(int=2**128 - 1), int(u) == u.int)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), uuid.uuid5(uuid.NAMESPACE_DNS, "a").version, uuid.NAMESPACE_OID, uuid.UUID(int=5, version=4))
v = uuid.uuid4(); print(v.version, v.variant == uuid.RFC_4122, len(str(v)), v != uuid.uuid4())
for f in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=2**128), lambda: uuid.UUID(bytes=b"a"), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID("a" * 32, int=1), lambda: uuid.UUID(int=1, version=9), lambda: setattr(u, "int", 1), lambda: u < 5, lambda: uuid.UUID(5), lambda: uuid.UUID("g" * 32), lambda: uuid.UUID(bytes_le=b"x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
