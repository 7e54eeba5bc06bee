for args in ((), ("12",), ("-12",), (" 5\n",), ("0x1f", 16), ("1f", 16), ("0b11", 0), ("0o17", 0), ("z", 36), ("1_000",), (3.99,), (-3.99,), (True,), (b"77", 8), ("٤٢",), ("+0",), ("00",)):
    print(args, int(*args))
for bad in (("",), ("1.5",), ("0x1f",), ("9", 8), ("1__0",), ("_1",), ("010", 0), ("a", 1), ("a", 37), (1, 10), (None,), (float("nan"),), (float("inf"),), ([],), ("1", "2"), (1j,), (b"\xff",), ("1 2",), ("", 16), ("0x", 16)):
    try: print(int(*bad))
    except (ValueError, TypeError, OverflowError) as e: print(bad, type(e).__name__, e)
class T:
    def __trunc__(self): return 9
class I:
    def __int__(self): return 4
    def __index__(self): return 5
class X:
    def __index__(self): return 6
class Bad:
    def __int__(self): return 1.5
print(int(I()), int(X()), int("11", base=2))
try: int(Bad())
except TypeError as e: print(e)
try: int(base=5)
except TypeError as e: print(e)
try: int(x="5")
except TypeError as e: print(e)
print(int("123456789" * 5), int("f" * 30, 16), int("1" * 70, 2))
