import binascii as b
print(b.hexlify(b"a\xff"), b.hexlify(b"abcd", ":"), b.hexlify(b"abcd", b"-", 2), b.unhexlify("61ff"), b.a2b_hex(b"00"), b.b2a_hex(b"z"), b.crc32(b"hello"), b.crc32(b"lo", b.crc32(b"hel")), b.crc_hqx(b"abc", 0), b.b2a_base64(b"hi"), b.b2a_base64(b"hi", newline=False), b.a2b_base64("aGk="), b.a2b_base64(b"a G k ="), b.b2a_qp(b"a=b\xff c "), b.a2b_qp(b"a=3Db=FF"), b.b2a_uu(b"hello"), b.a2b_uu(b"%:&5L;&\\ \n"))
for f in (lambda: b.unhexlify("a"), lambda: b.unhexlify("zz"), lambda: b.hexlify("str"), lambda: b.a2b_base64("a"), lambda: b.a2b_base64("abc"), lambda: b.crc32("x"), lambda: b.a2b_base64("ab=c", strict_mode=True), lambda: b.unhexlify("é0"), lambda: b.a2b_base64(5), lambda: b.unhexlify(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(issubclass(b.Error, ValueError), b.Error("x"))
