b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), b == bytes([104, 101, 108, 108, 111, 0, 255]))
print(bytes(3), bytes(), bytes([1, 2]), bytes(range(5)), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes((65, 66)))
print(b"a" + b"b", b"ab" * 3, 2 * b"x", b"a" in b"cat", 97 in b"cat", b"" in b"", 300 in [300], b"a" < b"b", b"a" == "a", b"abc" > b"ab")
for f in (lambda: bytes(-1), lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(["a"]), lambda: b"a" + "b", lambda: "a" + b"b", lambda: 256 in b"a", lambda: "a" in b"a", lambda: b"a"[5], lambda: bytes(1.5), lambda: bytes(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
print(b"abc".hex(), b"\x01\xab\xff".hex(":"), b"abcdef".hex("-", 2), b"abcde".hex("_", -2), bytes.fromhex("01 aB ff"), bytes.fromhex(""))
for h in ("0", "zz", "1 2"):
    try:
        bytes.fromhex(h)
    except ValueError as e:
        print(e)
print({b"k": 1}[b"k"], hash(b"a") == hash(b"a"), sorted([b"b", b"a", b"B"]), max(b"abc"), sum(b"abc"), [x for x in b"hi"], tuple(b"\x00\x01"))
print(repr(b"'"), repr(b'"'), repr(b"'\""), str(b"q"), f"{b'z'}", "%s" % b"w", b"%s-%d-%x" % (b"ab", 5, 255), b"%b" % b"q", b"%c%c" % (65, b"B"))
