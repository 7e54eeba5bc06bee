for x in ("abc", "é", "日本", "\U0001f600", "\x7f\x00\n'", 'a"b\'c', b"\xff", ["é", {"ü": "ß"}], ("ø",), {"µ"}, None, 1.5):
    print(ascii(x))
class R:
    def __repr__(self): return "<R ä 😀>"
print(ascii(R()), ascii([R()]), f"{R()!a}", "%a" % R())
class Q:
    def __repr__(self): return 5
try: ascii(Q())
except TypeError as e: print(e)
print(ascii("\u0100"), ascii("\xff"), ascii("\uffff"), ascii("\U00010000"))
try: ascii()
except TypeError as e: print(e)
