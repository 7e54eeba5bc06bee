print(repr("\a\b\f\n\r\t\v\\\'\"\0\1\12\123\x41\u00e9\U0001F600\N{BULLET}\N{greek small letter alpha}"))
print(repr(b"\a\b\f\n\r\t\v\\\'\"\0\1\12\123\x41\u0041\N{x}"))
print(repr("\8\9\q\ "), len("\
"), repr("\377"), repr("\08"))
for src in (r"'\x'", r"'\x4'", r"'\u12'", r"'\U0001'", r"'\U00110000'", r"'\N'", r"'\N{no such name}'", r"b'\x4'", r"'\N{DIGIT ONE'", r"'abc\xzz'", r"f'\x'", r"'\ud83'"):
    try: print(src, ascii(eval(src)))
    except SyntaxError as e: print(src, "->", e.msg, e.lineno)
