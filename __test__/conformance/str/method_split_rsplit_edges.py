print(" a  b c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "  ".split(), "a b c".split(None, 1), " a b  c ".split(None, 1), " a b  c ".rsplit(None, 1), "a--b-c".split("--"), "abc".split("abc"), "a b".split(sep=" ", maxsplit=-1), "a,b".split(",", 0), " a b ".split(None, 0), "a\u2003b\x1cc".split(), "aXbXc".rsplit("X", maxsplit=1), "aaa".split("a"), "aaa".rsplit("aa"))
for f in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".split(",", "1"), lambda: "a".split(b","), lambda: "a".split(",", 1, 2), lambda: "a".split(foo=1), lambda: "a".rsplit(""), lambda: "a".split(",", None), lambda: b"a".split(","), lambda: b"a".split(b"")):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(b"a b".split(), b"a,b".split(b","), bytearray(b"x-y").rsplit(b"-"), b" a ".split(None))
