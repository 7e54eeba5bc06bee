print(1., .5, 1e10, 1E-5, 1_0.5_0, 1e1_0, 0e0, .0, 1.5e+3, 00.5, 0_1.0, 1e309, -1e309, 1e-400, 10.e2)
print(1j, 1.5J, .5j, 1e3j, 0j, 1_0j, 09.5j, 010j, 1_2.3_4e5_6)
for src in (".", "1e", "1e+", "1._5", "1_.5", "1e_5", "1.5.5", "1..real", "1.real", "1 .real", "1e5x", "1.5e", "._5", "1.e", "0x1.5", "1jj"):
    try: print(src, eval(src))
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
    except Exception as e: print(src, type(e).__name__, e)
