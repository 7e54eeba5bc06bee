print([chr(i) for i in (0, 9, 10, 65, 127, 128, 255, 256, 0x20ac, 0xffff, 0x10000, 0x10ffff)].__len__())
print(chr(65), chr(0x20ac), chr(128512), repr(chr(0)), repr(chr(0x10ffff)), chr(True) == "\x01")
print(ord("A"), ord("€"), ord("😀"), ord(b"\xff"), ord(bytearray(b"z")))
for bad in (-1, 0x110000, 2**40, -2**70, "a", 1.5, None):
    try: chr(bad)
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
for bad in ("", "ab", b"", b"ab", 65, None, ["a"], bytearray()):
    try: ord(bad)
    except TypeError as e: print(e)
print("".join(map(chr, range(97, 123))), all(ord(chr(i)) == i for i in range(0, 0x110000, 4097) if not 0xd800 <= i < 0xe000))
class I:
    def __index__(self): return 66
print(chr(I()))
