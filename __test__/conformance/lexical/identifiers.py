é = 1; naïve = 2; 变量 = 3; _ = 4; __ = 5; ªb = 6; x1 = 7; Ünïcode = 8
print(é, naïve, 变量, _, __, ªb, x1, Ünïcode)
ﬁ = "ligature"
print(fi, "fi" in globals(), "ﬁ" in globals())
class C:
    ª = 1
print(C.a, [n for n in vars(C) if n in "aª"])
match = case = type = 1
print(match, case, type)
def soft(match, case): return match + case
print(soft(case=1, match=2))
for src in ("1a = 2", "a-b = 1", "class = 1", "None = 1", "a$b", "a?b", "€ = 1", "x = 5°", "def if(): 0", "import as", "lambda = 1", "a!b", "\u200b = 1", "“x”", "x = 1 – 2"):
    try: exec(src); print(src, "fine")
    except SyntaxError as e: print(ascii(src), "->", ascii(e.msg), e.offset)
print("ab1".isidentifier(), "1ab".isidentifier(), "é".isidentifier(), "".isidentifier(), "class".isidentifier(), "a b".isidentifier())
