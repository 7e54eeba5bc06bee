words = ["banana", "Apple", "cherry", "apple", "Éclair", "zebra", "10", "9", "", " a", "éclair", "Zoo", "ápple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (w.lower(), w), reverse=True), min(words), max(words))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "é" > "z", "10" < "9", "a" == "a ", "straße" == "strasse", "\u00e9" == "e\u0301", "a" != "b", "😀" > "\uffff", "ab" <= "ab")
for o in (1, None, b"a", ["a"]):
    print("a" == o, "a" != o)
    try: "a" < o
    except TypeError as e: print(e)
print(max("hello"), min("hello"), sorted("hello"), "".join(sorted("hello", reverse=True)), max(["aa", "b"], key=len), sorted([("b", 1), ("a", 2), ("a", 1)]), "abc".__lt__("abd"), "abc".__eq__(1), "a".__gt__("b"), str.__lt__("a", "b"))
def natural(s):
    out, num = [], ""
    for c in s + "\0":
        if c.isdigit(): num += c
        else:
            if num: out.append((0, int(num), "")); num = ""
            out.append((1, 0, c))
    return out
print(sorted(["file10", "file2", "file1", "file20a", "file3"], key=natural), sorted(["b", "A", "c"], key=str.casefold), sorted("bAaB"), hash("a") == hash("a"), {"a": 1} == {"a": 1})
