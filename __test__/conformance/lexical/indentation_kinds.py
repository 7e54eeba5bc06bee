if True:
	print("tab")
	if True:
	    print("tab and spaces")
if True:
        print("eight")
for i in range(1):
 print("one space")
 if i == 0:
            print("twelve")
 else:
  pass
for src in ("if 1:\n\tx\n        y", "if 1:\n        x\n\ty", "if 1:\n  x=1\n   y=2", "if 1:\n    x=1\n  y=2", "  x=1", "if 1:\nx=1", "def f():\n\n# c\nx=1", "if 1:\n \tx=1\n\t y=1", "class A:\n", "for i in []:\n# c", "x=1\n  y=2", "try:\nx\nexcept: 1"):
    try: exec(src); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", type(e).__name__, e.msg, e.lineno, e.offset)
    except NameError as e: print(repr(src), e)
