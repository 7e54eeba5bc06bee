# python: 3.12+
d = {"k": {"n": [1, 2]}}
print(f"{d["k"]["n"][0]}", f"{"nested " + f"{"deep " + f"{1 + 1}"}"}", f'{'single'}')
print(f"{"\n".join(["a", "b"])}", f"{"\t" + "x"!r}", f"{'\\'}")
print(f"{
    d["k"]  # a comment inside
    ["n"]
}", f"{1:{"0"}{"5"}}", f"{"a" if d else "b"}", f"{", ".join(str(i) for i in d["k"]["n"])}")
print(f"{d["k"]=}", f"{"x" * 3:>{len("abcdef")}}|", f"{{{"braces"}}}", f"""{"triple"} {'''inner'''}""")
x = 5
print(f"{x!r:^{"7"}}|", f"{(lambda v: v * 2)(x)}", f"{x:=5}" , f"{f"{f"{f"{x}"}"}"}")
