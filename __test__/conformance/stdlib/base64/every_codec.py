import base64 as b
d = b"\x00\xff\xfe hello"
for n in ("b64", "b32", "b16", "a85", "b85", "standard_b64", "urlsafe_b64", "b32hex"):
    e = getattr(b, n + "encode")(d); print(n, e, getattr(b, n + "decode")(e) == d, getattr(b, n + "encode")(b""))
print(b.b64encode(b"\xfb\xff", altchars=b"-_"), b.b64decode("aGk="), b.b64decode(b"aG k=\n"), b.b32decode("mzxw6===", casefold=True), b.b16decode("ab", casefold=True), b.encodebytes(b"x" * 60), b.decodebytes(b"eHh4\n"), b.a85encode(b"\0\0\0\0abc"), b.a85encode(b"    ", foldspaces=True), b.a85encode(b"abc", adobe=True), b.a85decode(b"<~@:E^~>", adobe=True), b.a85encode(b"x" * 20, wrapcol=10), b.b85encode(b"ab", pad=True))
for f in (lambda: b.b64decode("a"), lambda: b.b64decode("abc"), lambda: b.b64decode("a$b=", validate=True), lambda: b.b64encode("str"), lambda: b.b32decode("a"), lambda: b.b32decode("M1======"), lambda: b.b16decode("ab"), lambda: b.b16decode("A"), lambda: b.b85decode("~~~~~ "), lambda: b.a85decode("x{"), lambda: b.b64decode("é"), lambda: b.b64encode(b"a", altchars=b"x"), lambda: b.b64decode(5), lambda: b.a85decode(b"abc", adobe=True), lambda: b.b85decode(b"|NsC0|")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
