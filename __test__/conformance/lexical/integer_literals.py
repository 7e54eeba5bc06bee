print(0, 00, 0_0, 1_000_000, 0x_FF, 0b_1010, 0o_17, 0XAB, 0B11, 0O7, 0xdead_beef, 1_0_0)
print(0xFFFFFFFFFFFFFFFFFFFF, -0x10, 0b0, 9999999999999999999999999)
for src in ("01", "1__0", "1_", "0x", "0b2", "0o8", "0xg", "0b", "1_a", "0_7", "00_1", "0b1_", "0x_", "1.__2", "012.5", "09e1", "5abc", "1if 1else 2", "1_000j", "0o1_7", "0b12", "0o"):
    try: print(src, eval(src))
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
