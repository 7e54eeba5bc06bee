for s in ["hello world", "HELLO", "hELLO wORLD", "ñandú ÉCOLE", "straße", "they're bill's", "x1y2 3z", "ǆ", "ﬁn", "İ", ""]:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
checks = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
for s in ["abc", "ABC", "Abc Def", "123", "²", "½", "٣", "a1", " \t\n", "", "a b", "_x", "1x", "é", "\x00", "ABC1", "日本", "class", "A", "aB"]:
    print(repr(s), "".join("1" if getattr(s, c)() else "0" for c in checks))
print("ß".upper() == "SS", "ΑΣ".lower(), "K".lower() == "k", "ſ".upper())
