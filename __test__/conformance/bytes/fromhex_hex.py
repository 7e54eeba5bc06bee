print(bytes.fromhex("00ff 10"), bytes.fromhex(""), bytes.fromhex(" a1\tB2\n"), bytearray.fromhex("7a"), b"\x00\xff".hex(), b"abcdef".hex(":"), b"abcdef".hex("-", 2), b"abcdef".hex("_", -2), b"abcde".hex(" ", 3), b"".hex(), bytearray(b"\x01").hex(), memoryview(b"ab").hex("."), b"ab".hex(sep=b"|"), b"ab".hex(bytes_per_sep=1, sep=","))
for f in (lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("0 0"), lambda: bytes.fromhex(5), lambda: bytes.fromhex(b"00"), lambda: bytes.fromhex("é0"), lambda: b"a".hex("ab"), lambda: b"a".hex("é"), lambda: bytes.fromhex(), lambda: bytes.fromhex("zz"), lambda: b"a".hex("")):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class S(bytes): pass
print(type(S.fromhex("41")).__name__, S.fromhex("41"))
