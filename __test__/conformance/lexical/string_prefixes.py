print('a' "b" '''c''' """d""", r'\n', R"\t", u'u', b'bytes', B"B", rb'\x', bR"\y", Rb'\z', BR"\w", f'{1}', F"{2}", fr'{3}\n', Rf"{4}\t")
print("it's" 'say "hi"', 'a\
b', """line1
line2\
still""", r'ends with \\', r'a\'b', "tab\there")
for src in ("ur''", "bu''", "fb''", "x''", "b'é'", "bf''", "rr''", "'unterminated", "'''open", "r'\\'", "b'''\n'''", "'a\nb'", "\"mixed'"):
    try: print(repr(src), repr(eval(src)))
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
