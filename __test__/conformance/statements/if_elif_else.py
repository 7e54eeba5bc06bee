def classify(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10:
        if n % 2: return "small odd"
        else: return "small even"
    else: return "big"
print([classify(n) for n in (-1, 0, 3, 4, 50)])
if 0: x = 1
elif []: x = 2
elif "": x = 3
else: x = 4
print(x)
if 1: pass
if 1:
    if 0: print("a")
    elif 1: print("b")
else: print("c")
if (y := 5) and y > 3: print("walrus", y)
if not x: print("no")
elif x == 4 and not y == 4: print("yes")
for src in ("if: 0", "if 1", "if x = 1: 0", "elif 1: 0", "else: 0", "if 1: 0\nelse 1", "if 1: 0\nelse if 2: 0", "if 1: 0\nelseif 2: 0", "if 1: 0\nelse: 0\nelif 1: 0", "if 1 then: 0", "if (1: 0", "if 1: if 2: 0", "if 1:\n\n", "if x == 1 or = 2: 0", "if 1: 0\nelse: 0\nelse: 0", "if x.a = 1: 0", "if x[0] = 1: 0", "if not x = 1: 0", "if 1: else: 0", "if 1:\n 0\n else: 1", "if 1 {}"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
