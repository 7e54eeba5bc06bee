print(repr("a\tb\tc".expandtabs()), repr("a\tb".expandtabs(4)), repr("ab\tc".expandtabs(tabsize=2)), repr("\ta".expandtabs(0)), repr("a\tb".expandtabs(-1)), repr("1\n12\t3\r\t4".expandtabs(4)), repr("abc\tdé\tf".expandtabs(3)))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "a\n\nb".splitlines(keepends=True), "no end".splitlines())
for f in (lambda: "a".expandtabs("x"), lambda: "a".expandtabs(1, 2), lambda: "a".splitlines(1, 2), lambda: "a".splitlines(keep=1), lambda: "a".expandtabs(1.5), lambda: "a\tb".expandtabs(2**40)):
    try: print(repr(f()))
    except (TypeError, OverflowError) as e: print(type(e).__name__, e)
print("a\r\n\r\nb".splitlines(), "a\n\rb".splitlines(), b"a\nb\x0bc\rd\x85e".splitlines(), b"x\ty".expandtabs(3))
