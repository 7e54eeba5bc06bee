print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "abab".replace("ab", ""), "a.b".replace(".", "😀"), "aaa".replace("aa", "b"))
for f in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 1), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", 1, 2), lambda: "a".replace("a", "b", count=1), lambda: "a".replace(None, "b")):
    try: print(f())
    except TypeError as e: print(e)
t = str.maketrans("abc", "xyz", "d")
print(t, "abcd".translate(t), "abc".translate({97: None, "b": 1 and 98, 98: "BB", 99: 67}), "é".translate({233: "e"}))
print(str.maketrans({"a": "1", 98: None, "c": 50}), "abc".translate(str.maketrans({"a": "1", 98: None, "c": 50})))
for f in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: "a"}), lambda: str.maketrans("a"), lambda: str.maketrans(1, "b"), lambda: "a".translate({97: 1.5}), lambda: "a".translate(), lambda: "a".translate({97: 0x110000}), lambda: "a".translate(5), lambda: str.maketrans("a", "b", 3)):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class T:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        return chr(k).upper()
print("abc".translate(T()))
