print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "".partition("x"), "xx".partition("xx"), "=a".partition("="), "a😀b".partition("😀"))
for f in (lambda: "a".partition(""), lambda: "a".rpartition(1), lambda: "a".partition(), lambda: "a".partition(None), lambda: b"a".partition("a")):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
print(",".join([]), ",".join(["a"]), ", ".join("abc"), "".join(("a", "b")), "-".join({"x": 1, "y": 2}), "😀".join("ab"), ",".join(str(i) for i in range(3)), "x".join(["", "", ""]))
class S(str): pass
print(type("".join([S("a")])).__name__, type(S(",").join(["a"])).__name__)
for f in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: ",".join(["a"], "b"), lambda: ",".join([b"a"]), lambda: b",".join(["a"]), lambda: b",".join([1]), lambda: ",".join(), lambda: b",".join("ab"), lambda: ",".join(["a", ["b"]])):
    try: f()
    except TypeError as e: print(e)
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"-").join([b"x", b"y"]))
