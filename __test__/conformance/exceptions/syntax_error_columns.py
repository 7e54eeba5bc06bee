import traceback


def places(*sources, mode="exec"):
    for source in sources:
        try:
            compile(source, "s.py", mode)
            print(ascii(source), "compiles")
        except SyntaxError as e:
            print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text and ascii(e.text.rstrip("\n")))


# The compiler and the symbol table count bytes, and show no text.
places("x=(yield   é)", "é=(yield é)", "class C:return é", "class C: é=3;return é", "é;continue", "é;break;é", "é; nonlocal x", "def f():\n é=1;global é", "def f(é):\n  é;global é;x", "def f(é,é):pass", "é;f(é=1,é=2)",
       "é;__debug__=1;é", "def f():\n é;from a import *;é", "*é=1", "é,*a,*b=é", "é=*é", "[é for é in (é:=1)]", "class C: [é:=é for x in é]", "match x:\n case é: pass\n case b:pass", "match é:\n case [é,é]: pass")
# The parser counts characters, but those of what the tokenizer has in hand: lines that are continued are one.
places("é\\\n:", "é\\\nx", "é\\\n  :", "a\\\n  é:", "a\\\n é é", "é = é \\\n é \\\n é é", "(é\n:", "x\\\ny\\\nz", "x=(\\\n 1 2", "(é\\\n é é", "é\\\n=(", "é\"\"\"\n\"\"\"", "é + '''é\né''' é é", "é + '''é\né''' + \\\n é é", "'é\\\né' é")
# So does it from there where a character behind a backslash is wrong.
places("(\\\n\\=", "[\na\\]", "[\n\n\\]", "é\\\n\\é", "x = é \\\n + é \\ + 1", " \\", "(\\\n\\")
places(" \\", "\\", "x \\", "1+\\", "(\\", mode="eval")
# Of indentation that a backslash splits the first part counts.
places(" \\\n\x0c/", " \\\nx", "\\\n x", "if x:\n  \\\n      y\n  z", "if x:\n  \\\n      y\n      z", "if x:\n\\\n  y\n  z", "if x:\n  y\n  \n \t\\\n  z", "if x:\n  y\n    \\\n  z")
places("é \\\n é\\\n", "é\\\n", "x = é  \\\n  y+ \\\n   y\\\n")
# A last line of blanks is none if it has no end, which only an expression's may lack.
places("x\n ", "\n  ", "  ", "x\n\n\n ", "\\\n ", "x\n \\\n ", "x\n\t", "x\n \x0c", "x +\n ", "(x\n ", "x\n #", "x  ", mode="eval")
# Leading zeros have columns in bytes; the others are the tokenizer's own.
places("é 01", "é 0_1", "(é\\\n01", "é 1_", "é 0xg", "é 1e+é", "é 1_é")
# A number that a keyword follows: some must be whole.
places("0fore", "0for", "0andy", "0ifx", "0isx", "0inx", "0notx", "0orx", "0elsex", "0b1andx", "1.orx", "1jorx", "1ifé", "1andé", "1é")
