import binascii as b
for data in (b"plain", b"a=b", b"tab\tend\t", b"trailing \nnext", b"caf\xc3\xa9", b".\n..\n", b"x" * 100, b"crlf\r\nline \r\n", b"lone\rcr", b"_under score", b"\x00\x7f", b"", b"soft " * 20):
    for kw in ({}, {"quotetabs": True}, {"istext": False}, {"header": True}):
        e = b.b2a_qp(data, **kw)
        print(e, b.a2b_qp(e, header=kw.get("header", False)) == data)
for text in (b"a=3Db", "a=3db", b"a=\nb", b"a=\r\nb", b"a=b", b"a==b", b"a=4", b"=", b"a_b"): print(text, b.a2b_qp(text), b.a2b_qp(text, header=True))
for data in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(45))):
    e = b.b2a_uu(data)
    print(e, b.a2b_uu(e) == data, b.b2a_uu(data, backtick=True))
for bad in (b"!", b"#ab", b"%~~~~", b"$abcd extra", "#86)C", "é"):
    try: print(bad, b.a2b_uu(bad))
    except (b.Error, ValueError) as e: print(bad, type(e).__name__, e)
try: b.b2a_uu(b"x" * 46)
except b.Error as e: print(e)
