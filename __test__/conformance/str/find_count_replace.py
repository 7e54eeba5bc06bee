s = "the cat sat on the mat with the hat"
print(s.find("the"), s.find("the", 1), s.find("the", 1, 10), s.find("zzz"), s.rfind("the"), s.rfind("the", 0, 20), s.find(""), s.find("", 100), s.rfind(""))
print(s.index("cat"), s.rindex("at"), s.count("the"), s.count("at", 6), s.count(""), "aaaa".count("aa"), "abc".count("", 1, 2))
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: s.find(3), lambda: s.count(None), lambda: "a".index("a", 1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(s.replace("the", "a"), s.replace("the", "a", 2), s.replace("", "-", 3), "abc".replace("", "."), "aaa".replace("aa", "b"), "x".replace("x", "", 0))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("x", "th")), s.endswith("hat"), s.endswith(("mat", "hat"), 0, -4), s.startswith(""), s.startswith("", 99), s.endswith(()))
print("cat" in s, "dog" in s, "" in s, "" in "", "x" not in s)
for f in (lambda: 5 in s, lambda: s.startswith(5), lambda: s.startswith(["t"]), lambda: s.endswith(("a", 1)), lambda: None in ""):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "aaa".removeprefix("aa"), "x".removesuffix(""), "abc".removeprefix("z"))
print("abcabc".find("c", -2), "abcabc".rfind("a", -2), "😀a😀".find("a"), "😀a😀".rfind("😀"), "añb".index("b"))
