for b in (b"abc", b"\xff", b"a\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\x80", b"ok\x80\x81ok", b"\xe2\x28\xa1"):
    for enc in ("utf-8", "ascii", "latin-1"):
        for err in ("strict", "ignore", "replace", "backslashreplace"):
            try: print(b, enc, err, ascii(b.decode(enc, err)))
            except UnicodeDecodeError as e: print(b, enc, err, e)
try: b"\xffabc\xfe".decode()
except UnicodeDecodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
print(b"a\x00b\x00".decode("utf-16-le"), b"\xff\xfea\x00".decode("utf-16"), b"a\x00\x00\x00".decode("utf-32-le"), bytearray(b"x").decode())
for f in (lambda: b"a".decode("nope"), lambda: b"\xff".decode("utf-8", "nope"), lambda: b"a".decode(1), lambda: b"a\x00b".decode("utf-16-le")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
