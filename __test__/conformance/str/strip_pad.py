print(repr("  x y \t\n".strip()), repr("  x ".lstrip()), repr("  x ".rstrip()), "xxabcxx".strip("x"), "abcba".strip("ab"), "abc".strip("abc"), "mississippi".rstrip("ipz"), repr(" a ".strip(None)), "a".strip(""))
print(repr("\u00a0\u2003x\u3000".strip()), repr("\x1cx\x85".strip()), repr("\u200bx".strip()))
for w in (0, 3, 6, 7, 10):
    print([("abc".ljust(w)), ("abc".rjust(w)), ("abc".center(w)), "ab".center(w, "*"), "abc".center(w, "-")])
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(5), "😀".ljust(3, "é") + "|")
print("a\tbc\tdef\tg".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) + "|", "ab\n\tc".expandtabs(3), "01\t012\t0123".expandtabs(tabsize=4))
for f in (lambda: "a".center(5, "xy"), lambda: "a".ljust("5"), lambda: "a".strip(1), lambda: "a".ljust(5, ""), lambda: "a".zfill()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("x".rjust(3, "é"), "x".center(4, "日"), "-" * 5, 3 * "ab", "ab" * 0, "ab" * -1)
try:
    "a" * "b"
except TypeError as e:
    print(e)
try:
    "a" * 1.5
except TypeError as e:
    print(e)
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    1 + "a"
except TypeError as e:
    print(e)
