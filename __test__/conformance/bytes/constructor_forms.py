print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("a", encoding="ascii", errors="strict"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(3)), bytes((65,)), bytes(memoryview(b"z")), bytes(x for x in [1, 2]), bytes(True))
for f in (lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(1, "a"), lambda: bytes(b"a", "ascii"), lambda: bytes("a", 1), lambda: bytes("é", "ascii"), lambda: bytes([1.0]), lambda: bytes(object()), lambda: bytes(encoding="a"), lambda: bytes(1, 2, 3, 4), lambda: bytes(2**70), lambda: bytes({"a": 1}), lambda: bytes(errors="strict")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B:
    def __bytes__(self): return b"dunder"
class Bad:
    def __bytes__(self): return "str"
class I:
    def __index__(self): return 2
print(bytes(B()), bytes(I()), bytearray(I()))
try: bytes(Bad())
except TypeError as e: print(e)
for f in (lambda: bytearray("a"), lambda: bytearray(-1), lambda: bytearray(["x"]), lambda: bytearray(1.5), lambda: bytearray(None)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class S(bytes):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(S(b"ab"), type(S(b"a") + b"c").__name__, S(b"a") == b"aa", repr(S(b"q")))
