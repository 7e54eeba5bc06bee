print(repr(str()), str(1), str(None), str([1, "a"]), str(b"ab"), str(b"ab", "ascii"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", errors="replace"), str(object=5), str(b"a\xff", "ascii", "ignore"), str(bytearray(b"q"), "latin-1"), str(memoryview(b"mv"), "utf8"))
for args in ((1, "utf-8"), ("a", "utf-8"), (b"\xff", "ascii"), (b"\xff", "utf-8"), (b"a", "nope"), (b"a", 1), (None, "x"), (b"", "utf-8", "strict", 1), (b"\xff", "utf-8", "nope")):
    try: print(str(*args))
    except Exception as e: print(type(e).__name__, e)
class C:
    def __str__(self): return "C str"
class D:
    def __repr__(self): return "D repr"
print(str(C()), str(D()), str(type("X", (), {})), str(ValueError("v")), str(ValueError(1, 2)), repr(str(ValueError())), str(KeyError("k")))
class S(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __str__(self): return "from __str__"
s = S("abc")
print(s == "ABC", str(s), s + "d", type(s + "d").__name__, repr(s), f"{s}", "%s" % s, s[0], type(s[:]).__name__, type(str.__str__(s)).__name__)
