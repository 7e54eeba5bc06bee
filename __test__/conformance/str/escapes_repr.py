s = "tab\there\nnewline \\ backslash \' \" \x41 \101 \u00e9 \U0001F600 \N{BULLET} \a\b\f\v\r\0 end"
print(repr(s))
print(len("\
abc"), "a\
b", "ok")
print(r"raw \n \' \x", len(r"\\"), R"\t", repr(r"a\'b"))
for t in ["it's", 'say "hi"', "both ' and \"", "\\", "\x7f", "\x80", "\xa0", "\xad", "\u200b", "\u2028", "\ud7ff", "\ue000", "\ufeff", "é", "日本", "😀", "\x1b[0m", "\U000e0001", "\u0378"]:
    print(repr(t), ascii(t))
print("""triple "quoted" 'text'
second line""", '''a''b''', """\"""", "con" "cat" 'ena' "ted", ("multi"
      "line"))
print("%r %a" % ("é\n", "é\n"), f"{'é'!a} {'x'!r:>5}")
print(repr("\N{GREEK SMALL LETTER ALPHA}\N{SNOWMAN}"), "\N{LATIN SMALL LETTER E WITH ACUTE}" == "é")
print([str("a"), "a\\n", '\'', "\""])
print(repr(b"a'b\"c\\ \x00\xff\n\t"), b'it\'s', rb"\x", bR"\n")
