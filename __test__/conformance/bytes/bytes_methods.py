b = b"  The quick brown fox, the lazy dog  "
print(b.strip(), b.lstrip(), b.rstrip(), b.split(), b.split(b","), b.rsplit(None, 2), b.strip(b" Tg"))
print(b.find(b"the"), b.find(b"zz"), b.rfind(b"o"), b.index(b"quick"), b.count(b"o"), b.find(111), b.count(b""), b.startswith(b"  T"), b.endswith((b"x", b"  ")))
print(b.upper(), b.lower(), b.title(), b.swapcase(), b"abc".capitalize(), b"a-b".replace(b"-", b"+"), b"aaa".replace(b"a", b"b", 2))
print(b",".join([b"a", bytearray(b"b")]), b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="), b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"-"), b"7".zfill(3))
print(b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b"a\tb".expandtabs(4), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"hello".translate(None, b"l"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab".istitle(), b"\xff".isascii(), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
for f in (lambda: b"a".index(b"z"), lambda: b"a".join(["s"]), lambda: b"a".split(","), lambda: b"a".replace("a", "b"), lambda: b"a".find("a"), lambda: b"a".startswith("a"), lambda: b"".join([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(b"\xc3\xa9".decode(), b"caf\xe9".decode("latin-1"), b"abc".decode("ascii"), b"h\x00i\x00".decode("utf-16-le"))
