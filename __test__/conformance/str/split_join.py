s = "  one two   three  "
print(s.split(), s.split(" "), s.split(None, 1), s.split(" ", 3), s.rsplit(None, 1), s.rsplit(" ", 2), "".split(), "".split(","), "a".split(","))
print("a,b,,c".split(","), "a,b,,c".split(",", maxsplit=1), "a,b,,c".rsplit(",", 1), "a--b--c".split("--"), "a,b".split(",", -1), "a,b".split(",", 0), " a b ".split(None, 0), " a b".rsplit(maxsplit=0))
print("line1\nline2\r\nline3\rline4\n".splitlines(), "a\n\nb".splitlines(), "a\nb\n".splitlines(keepends=True), "".splitlines(), "a\x0bb\x0cc\x1cd\u2028e\x85f".splitlines())
print("a\u00a0b\u2003c\tx".split(), "k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print(",".join(["a", "b"]), ",".join([]), "".join("abc"), "-".join(("x",)), ", ".join(str(i) for i in range(4)), "ab".join("123"), "|".join({"k1": 1, "k2": 2}))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join(5), lambda: "a".split(1), lambda: "x".join(["a", b"b"])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
words = "the quick brown fox".split()
print(" ".join(w[::-1] for w in words), " ".join(words[::-1]), "\n".join(f"{i}:{w}" for i, w in enumerate(words)))
