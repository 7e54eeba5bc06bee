print(repr("  a b \t\n".strip()), repr("  a ".lstrip()), repr(" a  ".rstrip()), "xxabcxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("ab"), "abc".rstrip("bc"), repr("\u2003a\u3000\x1f".strip()), "éaé".strip("é"), "abc".strip(""), "abc".strip(None), repr("".strip()), "aaa".strip("a") == "")
print("prefix-name".removeprefix("prefix-"), "name".removeprefix("x"), "file.py".removesuffix(".py"), "file".removesuffix(""), "aaa".removeprefix("a"), "ab".removesuffix("ab") == "", "ab".removesuffix("xab"))
for f in (lambda: "a".strip(1), lambda: "a".strip("a", "b"), lambda: "a".lstrip(b"a"), lambda: "a".rstrip(["a"]), lambda: "a".removeprefix(), lambda: "a".removeprefix(1), lambda: "a".removesuffix(("a",)), lambda: b"a".strip("a"), lambda: b"a".strip(97), lambda: "a".strip(chars="a")):
    try: print(f())
    except TypeError as e: print(e)
print(b"  a\t".strip(), b"xax".strip(b"x"), bytearray(b"aba").lstrip(b"a"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
