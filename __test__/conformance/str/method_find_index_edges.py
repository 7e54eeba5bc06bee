s = "abcabc"
print(s.find("c"), s.find("c", 3), s.find("c", 0, 2), s.rfind("a"), s.rfind("a", 0, 3), s.find(""), s.find("", 6), s.find("", 7), s.rfind(""), s.rfind("", 2, 4), s.find("b", -3), s.find("b", -100, 100), s.find("zz"), s.find("b", None, None), s.index("ca"), s.rindex("bc"), s.count("bc"), s.count("", 2), s.count("a", 1), s.count("abcabcabc"))
for f in (s.index, s.rindex):
    try: f("z")
    except ValueError as e: print(e)
for f in (lambda: s.find(1), lambda: s.find("a", "b"), lambda: s.count(None), lambda: s.index(b"a"), lambda: s.find("a", 1.0), lambda: s.rfind(["a"])):
    try: f()
    except TypeError as e: print(e)
print("aaaa".count("aa"), "añb".find("b"), "😀x😀".rfind("😀"), "".find(""), "".count(""), "abc".count(""), "".find("a"), "a" in "", "ab".index("b", True))
