n = 3
while n: n -= 1
else: print("else", n)
while True:
    n += 1
    if n == 2: continue
    if n > 4: break
else: print("never")
print(n)
while n > 0 and (n := n - 2): print("cond", n, end=" ")
print(n)
i = 0
while i < 3:
    j = 0
    while j < 3:
        if j == i: break
        j += 1
    else: print("no break", i)
    i += 1
    try: continue
    finally: print("finally", i)
def f():
    while True:
        try: return "try"
        finally: break
    return "after break"
print(f())
def g():
    while 1:
        try: raise ValueError
        finally: return "swallowed"
print(g())
while 0: print("dead")
while []: pass
else: print("empty list")
while (lambda: False)(): pass
else: print("lambda")
for src in ("while: 0", "while 1", "while x = 1: 0", "while 1: 0 else: 1", "while 1 0", "break", "continue", "if 1: break", "def f(): break", "while 1:\n def f(): continue", "class C: break", "for i in x:\n class C: continue", "else: 1", "while 1:\n 0\nelif 1: 0"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
