print(0xFf, 0B1_0, 0o1_7, 1_0.0_1e1_0, .1e-1_0, 0_0, 1e-0, 0.0e10, 1.e3, 1_000j, 0xDEAD_BEEF, 1E+0_5)
print('\'', "\"", '''a'b''c''', """a"b""c""", '\
joined', r'\'', len(r'\\'), b'\'', rb'\x00', '\0x', '\377', "\x7f\u0080\U00000100", '\N{DIGIT ONE}', "a" 'b' """c""" r'\d' f"{1}{'x'}")
print((1).__add__(2), 1 .real, 1..real, 1.0.is_integer(), 1j.imag, "abc".upper()[0], [1, 2][-1], {1: 2}[1], (lambda: 3)(), ().__len__(), {}.get(1, "d"), b"ab"[0], f"{3}".zfill(3), ...)
print(1if 1else 2, [0,1][1], 1 or 0)
print(-1 ** 2, 2 ** -1, --1, +-+1, ~-1, not-1, -0.0, 1 - -1, 5 .bit_length(), 10 ** -2, 1e1000, -1e1000, 1e-1000)
print('' '', "" or 'empty', '\t|', 'a\vb' == 'a\x0bb', '\a\b' == '\x07\x08', len('\r\n'), '\u00e9' == 'é', '\x41' 'B', ord('\N{SNOWMAN}'))
