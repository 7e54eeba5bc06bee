table = str.maketrans("abc", "xyz", "d")
print("abcd dcba".translate(table), table == {97: 120, 98: 121, 99: 122, 100: None})
print("hello".translate({ord("l"): "LL", "h": "never", 101: None, ord("o"): 48}))
print(str.maketrans({"a": 1, "b": "two", 99: None}) == {97: 1, 98: "two", 99: None})
class Upper(dict):
    def __missing__(self, key):
        return chr(key).upper()
print("missing".translate(Upper({ord("i"): "1"})))
for f in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans("ab"), lambda: str.maketrans({"ab": 1})):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print("b" > "a", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "😀" > "\uffff", "Z" < "a" < "é")
print(sorted(["banana", "Apple", "cherry", "apple", "éclair", "10", "9"]), sorted("hello"), max("hello"), min("hello"))
print(str(), str(5), str(None), str([1, "a"]), str(b"ab"), str(b"ab", "utf-8"), str(b"\xc3\xa9", encoding="utf8"), str(object=3.0))
print("é日😀".encode(), "é".encode("latin-1"), "aé".encode("ascii", "ignore"), "aé😀".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("utf-16-le"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe9".decode("ascii"), lambda: "x".encode("nope"), lambda: b"a\x80b".decode("utf-8")):
    try:
        print(f())
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
print("abc".__len__(), "abc".__contains__("b"), "a".__add__("b"), "ab".__mul__(2), "abc".__getitem__(1), "x".__eq__(1), hash("a") == hash("a"))
print(*"abc", sep="-"); print(*map(str.upper, ["a", "b"])); print(str.join(",", ["q", "r"]), str.__name__)
