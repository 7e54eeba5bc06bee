s = "añ€😀\u0301z"
print(len(s), list(s), s[::-1], s[1:4], s[-2], [hex(ord(c)) for c in s], [len(c.encode()) for c in s], s.encode("utf-16-le").hex(), "😀" in s, s.index("😀"), s.find("\u0301"), s.replace("😀", ":)"), s.split("€"), s.partition("😀"), s.upper(), ascii(s), repr(s))
print("".join(reversed(s)), s.count(""), s.center(10, "·"), s.ljust(8) + "|", f"{s:>9}|", "%-8s|" % s, [c for c in s if c.isalpha()], s.isascii(), s.isprintable(), max(s), min(s), sorted(s), s * 2, s == "a\u00f1\u20ac\U0001f600\u0301z")
family = "👨‍👩‍👧"; print(len(family), [hex(ord(c)) for c in family], repr(family))
flags = "🇫🇷"; print(len(flags), flags[0] + flags[1] == flags)
print("\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{SNOWMAN}", "\x41\u0042\U00000043", "tab\tq", len("\r\n"), "a\u200bb".isprintable(), repr("a\u200bb\u2028\xa0\xad\ufeff"), "ß".upper(), "ŉ".upper(), "ǰ".title(), "ﬀ".upper(), len("İ".lower()))
t = str.maketrans("àâéèê", "aaeee"); print("àé-ê".translate(t), {c: s.count(c) for c in set("hello")}["l"])
for c in "aA1 ½Ⅷ五\u0660_-é😀\n": print(ascii(c), c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isspace(), c.isupper(), c.isidentifier(), c.isprintable(), end=" | ")
print()
