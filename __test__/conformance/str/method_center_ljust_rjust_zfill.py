for m in ("center", "ljust", "rjust"):
    f = getattr("abc", m)
    print(m, [f(w) for w in (0, 3, 4, 7, 8)], f(6, "*"), f(7, "é"))
    for args in ((), ("5",), (5, ""), (5, "ab"), (5, b"x"), (5, None), (5.0,), (5, "a", "b")):
        try: f(*args)
        except TypeError as e: print(e)
print("ab".center(5, "-"), "abc".center(6, "-"), "".center(3, "x"), "ab".center(4, "-"), "a".center(4, "-"))
print(["x".zfill(w) for w in (0, 1, 4)], "-5".zfill(5), "+5".zfill(4), "--5".zfill(6), "-".zfill(3), "".zfill(2), "1.5".zfill(6), "é".zfill(3))
try: "a".zfill("3")
except TypeError as e: print(e)
try: "a".ljust(2**70)
except OverflowError as e: print(e)
class I:
    def __index__(self): return 5
print("a".rjust(I(), "."), "a".zfill(I()))
