for s in ("straße", "ΑΣ", "ǆ", "ﬁn", "İ", "ŉ", "TITLE case's it", "hello WORLD", "ß", "ΟΔΟΣ ΟΔΟΣ", "x1y", "éÀ"):
    print(s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("ß".casefold() == "SS".casefold(), "İ".lower() == "i\u0307", len("ﬃ".upper()), "a1b c-d e_f".title(), "they're bill's".title())
for s in ("", "a", "A", "Aa", "1", "A1", "a1", "A B", "ǅ", "Ab Cd", "É", " ", "A_B"):
    print(repr(s), s.islower(), s.isupper(), s.istitle(), s.isalpha(), s.isalnum())
