s = "hello.tar.gz"
print(s.startswith("he"), s.startswith(""), s.startswith("el", 1), s.startswith(("x", "he")), s.startswith(()), s.endswith(".gz"), s.endswith((".zip", ".gz")), s.endswith("tar", 0, -3), s.startswith("hello", 0, 4), s.startswith("", 12), s.startswith("", 13), s.endswith("", 5, 2), s.endswith("z", -1))
for f in (lambda: s.startswith(1), lambda: s.startswith(["he"]), lambda: s.startswith(("x", 1)), lambda: s.endswith(None), lambda: s.endswith("a", "b"), lambda: s.startswith(b"h"), lambda: s.startswith(("he", 1))):
    try: print(f())
    except TypeError as e: print(e)
print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), bytearray(b"abc").startswith(bytearray(b"a")))
for f in (lambda: b"abc".startswith("a"), lambda: b"a".endswith((b"b", "c")), lambda: b"a".startswith(5)):
    try: print(f())
    except TypeError as e: print(e)
