s = "naïve café — 日本語 😀 🇫🇷 e\u0301"
print(len(s), s.upper(), s[::-1][:3] == "\u0301e ", s.split(), s.count("é"), s.find("日"), s.index("😀"))
print([hex(ord(c)) for c in "aé日😀"], "😀" * 3, "日本語"[1], "日本語"[-1:], "é" == "e\u0301", len("👨‍👩‍👧"))
print("Ω" in "ΑΩ", "ω".upper(), "ÀÉ".lower(), "ÿ".upper(), "µ".upper(), "ŉ".upper(), "ς".upper(), sorted("zéaÉ日😀"))
print("日".isalpha(), "😀".isalpha(), "Ⅷ".isnumeric(), "Ⅷ".isdigit(), "๓".isdigit(), int("๓") + 1, "x²".isidentifier(), "变量".isidentifier())
变量 = 5
été = 变量 + 1
print(变量, été, {"clé": été})
class Größe:
    naïf = 1
print(Größe.__name__, Größe.naïf)
b = s.encode("utf-8")
print(len(b), b[:10], b.decode("utf-8") == s, b.decode() == s)
print("日本".ljust(5, "*"), "é".center(5, "·"), "{:>4}".format("語"), "%-4s|" % "é", f"{'😀':^5}|")
print(repr("a\u0000b"), len("a\u0000b"))
print("😀".encode("utf-16-be"), "😀".encode("utf-32-le"), "é".encode("latin1"), "ABC".encode("utf-16")[2:])
for bad in (b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\xaf", b"\xed\xa0\x80", b"ok\xffok"):
    print(bad.decode("utf-8", "replace"), repr(bad.decode("utf-8", "ignore")), bad.decode("utf-8", errors="backslashreplace"))
