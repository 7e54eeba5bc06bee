for n in range(-1, 4):
    print("neg" if n < 0 else "zero" if n == 0 else "one" if n == 1 else "many", end=" ")
print((1 if True else 2) + (3 if False else 4), 1 if True else 2 + 3, [1 if x else 0 for x in (0, 1)], (lambda: 1 if 0 else 2)())
print((lambda x: "a" if x else "b")(0), (x := 1) if True else 2, "y" if () or [0] else "n", {"k": 1 if 0 else 2}, f"{'p' if 1 else 'q'}")
def side(v): print("eval", v); return v
r = side(1) if side(True) else side(2)
f = (lambda: 1) if 0 else (lambda: 2)
print(r, f(), (1, 2) if True else 3, 1, *([1] if True else []), not 1 if 0 else 2)
for src in ("1 if 2", "1 if else 2", "if 1 else 2", "1 if 2 else", "x = 1 if 1 else pass", "1 else 2", "1 if 1 else x = 2", "(1 if 1 else 2) = 3", "1 if 1 else return"):
    try: compile(src, "s", "exec")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
