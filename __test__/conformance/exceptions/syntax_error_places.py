import traceback


def places(source, mode="exec"):
    try:
        compile(source, "s.py", mode)
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        print(repr(traceback.format_exception_only(e)))


# What has no end: a bracket, a backslash, an indentation, the end of a line or of the text.
for source in ("(", "x = [1", "{1: 2, 3}", "\\ x", "x \\", "x \\\n", " \\\n", "if 1:\n  x\n y", " x", "x\n  y", "if x:", "if x:\nelse: y", "def f():\n", "while x\n  y", "try # c\n  y",
               "class C:\n\n\nx", "if 1:\n\tx\n        y", "\\\n x", " \\\nx", "def f():\n  if x:\ny"):
    places(source)
# In an expression the last line has no end of its own, and may not be indented.
for source in ("", "\n", "x +", "x +\n", "x + # c", " x", "\n x", "x\n y", "(x", "x;", "x y", "#", "1 \\"):
    places(source, "eval")
print(eval(" \t1"))
# Several lines: the end counts in the first one.
for source in ("f(\n  ) = 1", "(\nx, y) += 1", "x = 1 if \\\n2", "f(x for x in y,\n 1)", "print x,\n", "del f(\n)"):
    places(source)
# Tabs, form feeds, and lines of spaces.
for source in ("if x\n\ty}", "\tx", "\x0c x )", "x = \x0c 1 if 2", "x =\n\t) y", "if x:\n\t\n", "/ \n is y ) \x0c "):
    places(source)
# An earlier error of the parser comes before one of a backslash, a later bracket before both.
for source in ("(x,, y) \\ ", "x = = 1 \\\n", "/ ` \\-=(x", "( while- break \\\n", "x (\n elif \\ ", "x + ]\n\\ ", "def f(a, , b)\n  \\ "):
    places(source)
