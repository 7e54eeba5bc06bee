for s in ("", "1", "²", "½", "٣", "一", "a", "a1", " ", "\t", "\x1f", "\u2028", "_", "é", "\n", "1.5", "Ⅷ", "\x00", "😀", "ab c", "\u200b", "\xa0", "\xad"):
    print(ascii(s), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalpha(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())
for s in (b"", b"1", b"a", b" ", b"aB", b"AB", b"Ab Cd", b"\xe9", b"a1", b"\x0b"):
    print(s, s.isdigit(), s.isalpha(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isascii())
