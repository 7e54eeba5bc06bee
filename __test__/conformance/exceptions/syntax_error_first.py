import traceback


def places(*sources, mode="exec"):
    for source in sources:
        try:
            compile(source, "s.py", mode)
            print(ascii(source), "compiles")
        except SyntaxError as e:
            print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text and ascii(e.text.rstrip("\n")))


# A `match` without a colon is looked for as soon as anything is wrong, and is placed there.
places("match(x)\n$", "match[x]\nmatch[x]\n)", "x=1\nmatch(x)\ny=2\nz=1 1\n", "if match(x):pass\n1 1", "def f():\n match(x)\n 1 1", "match -x\n1 1", "match[x],\n1 1", "match(x).a\n1 1", "x;match(x)\n 1", "match(x);1\n1 1", "match = x\n1 1")
# A bracket that is not closed before a bad string; that before what the parser does not look for at first.
places("async def g():('\\x'", "x={\"\"''b\"\"", "x={\"\"''b\"\"}", "('\\x'", "(\n'\\x',\n", "'\\x' (", "'\\x' 1 1", "'\\x' $", "'\\x' )", "x='\\x'\n1 1", "1 1\n'\\x'", "x=[*a for a in b]\nx='\\x'", "x='\\x'\nx=[*a for a in b]", "'' b'' '\\x'", "'\\x' b''", "print '\\x'", "x '\\x'", "x '\\x' b", "b'\\x' b'é'", "b'é' '\\x'", "f(a for a in b, c, '\\x')", "f(a for a in b, c)\n'\\x'", "'\\N{foo}' 1", "'\\N{BULLET}\\N{foo}'")
# Unpacking in a comprehension before what follows.
places("x=[*a for a in b]\nwith(a as c):s\n=", "x=[*a for a in b]\n)")
# `yield` is no operand.
places("x=yield/5", "yield,", "def f():\n x=yield in a", "def f():\n x=yield.a", "def f():\n x=(yield)/5", "def f():\n x=yield+5", "def f():\n x=yield if a else b", "def f():\n (yield for x in y)", "def f():\n [yield,1]", "def f():\n x=yield==1", "def f():\n x=yield;y")
# The value comes before the target, a body before the bases, the outermost iterable last.
places("__debug__=(yield)", "x=__debug__=(yield)", "x.__debug__=(yield)", "__debug__+=(yield)", "x.__debug__+=(yield)", "__debug__:int=(yield)", "__debug__:int=1", "x.__debug__:int", "x.__debug__:int=1", "(__debug__):int", "(yield).__debug__:int", "def f():\n x:(yield)=1;__debug__=2", "for __debug__ in (yield): pass",
       "class __debug__:\n return", "class C((yield)):\n return", "@(yield)\nclass C:\n return", "@a\nclass C(__debug__=1): pass", "def f(__debug__=(yield)): pass", "def f(x:(yield)=(yield 1)): pass", "@(yield)\ndef f(x=(yield 1)): pass", "@a\ndef __debug__(x=(yield)): pass", "def f(a,/,b:(yield 1),*c,d:(yield 2),**e:(yield 3)): pass", "lambda __debug__=(yield): 1",
       "[x for __debug__ in (yield)]", "[x for y in z for __debug__ in (yield)]", "(__debug__:=(yield))", "f(a=1,__debug__=2,a=3)", "f(b=1,a=2,a=3,b=4)", "(yield)(a=1,a=2)", "(yield (yield 1))", "{(yield):1,2:(yield 1)}", "try:\n pass\nexcept E as __debug__:\n return", "try:\n pass\nexcept* E:\n continue\nelse:\n break", "async def f():\n return (__debug__:=1);(yield)", "async def f():\n __debug__=1;return 2;(yield)")
# A jump out of what has a `finally` comes after what is wrong in that.
places("with x in y:\n  try:\n    continue\n  finally:\n    break", "try:\n continue\nfinally:\n (yield)", "try:\n try:\n  break\n finally:\n  (yield 1)\nfinally:\n (yield 2)", "try:\n break\n try:\n  break\n finally:\n  (yield 1)\nfinally:\n (yield 2)", "def f():\n try:\n  return 1\n  __debug__=1\n finally:\n  break", "def f():\n try:\n  __debug__=1\n  return 1\n finally:\n  break", "def f():\n try:\n  return (__debug__:=1)\n finally:\n  break", "for x in y:\n try:\n  break\n  __debug__=1\n finally:\n  (yield)", "try:\n for x in y:\n  break\n __debug__=1\nfinally:\n (yield)", "try:\n pass\nfinally:\n try:\n  break\n finally:\n  (yield)", "try:\n return\nfinally:\n (yield)", "def f():\n try:\n  x\n except:\n  return\n  (__debug__:=1)\n finally:\n  break", "for x in y:\n try:\n  def g():\n   break\n finally:\n  (__debug__:=1)", "try:\n pass\nexcept* E:\n try:\n  break\n finally:\n  (yield)\nfinally:\n __debug__=1", "def f():\n with a:\n  try:\n   return\n   break\n  finally:\n   __debug__=1", "async def f():\n try:\n  return 1\n finally:\n  (yield)")
# The symbol table comes to things in an order of its own.
places("class G:\n [(x:=1) for a in b if (yield)]", "{a:[q:=0 for q in z],(lambda a,a:0):1}", "{(lambda a,a:0):(lambda b,b:0) for x in y}", "@(lambda a,a:0)\nclass C(lambda b,b:0): pass", "@(lambda a,a:0)\ndef f(x:(lambda b,b:0)=(lambda c,c:0)): pass", "def f(a:(lambda a,a:0),*,d:(lambda b,b:0),**e:(lambda c,c:0)): pass", "for x[lambda a,a:0] in (lambda b,b:0): pass", "((__debug__:=1)=a)")
# A bracket that is left open on an earlier line, unless the end of the text has been seen.
places("(x or x y\ne", "(x or x y\n'e'", "x = 1\n(x\n= e")
places("(x or x y\ne", "(x or x y\ne\n", "(x or x y\n'e'", "(x or x y\n...", "(x or x y\n)+", "((x or x y\n)", "(x x\ne", "'\\x'", "'\\x' # é", "b'' ''", "  d\n1\nx)", "d\n  1\nx)", mode="eval")
# An unexpected indent before a bad bracket, if nothing is wrong before it.
places("=\nh\n 1\nx)", "h\n 1\n=\nx)", "x\n  1\n  y)", "if x:\n y\n  z\n)", "1 1\nx\n )", "try:f\n )", "\n\x0c 1_", "try:\n f\n  )")
# A part of a complex number is looked at as soon as it is read.
places(*("match x:\n case " + pattern for pattern in ("-12+2+3j", "3j", "3j+1", "3j+x", "3+4: pass", "{3j+1:x}", "3+1 )", "[3+1,\n", "3+1\n1 1", "a if 3+1: pass")), "x x\nmatch x:\n case 3+1: pass")
# A key without a value is placed on its first line, with the column of its last.
places("{**a,''<\n1}", "{**a,''<\n                 1}", "{**a,'é'<\n     1}", "{1:2,é\n+\né}", "{1:2,\\\né\\\n+\\\né}")
# What may stand before `from __future__`, and on its line.
places("'a'\n'b'\nfrom __future__ import annotations", "'a';from __future__ import annotations", "'a';'b';from __future__ import annotations", "x;from __future__ import foo", "x\nfrom __future__ import foo", "x=(\n1);from __future__ import foo", "é;from __future__ import division", "from __future__ import annotations;x;from __future__ import division", "from __future__ import annotationsnot", "from __future__ import braces",
       "from __future__ import *", "from .__future__ import foo", "x\nfrom .__future__ import division", "(lambda a,a:0);from __future__ import division", "f'a'\nfrom __future__ import annotations", "def f():\n from __future__ import annotations", "from __future__ import annotations\n'a'\nfrom __future__ import division")
# Annotations that stay texts.
places(*("from __future__ import annotations\n" + line for line in ("x:(yield)", "x.y:(y:=1)", "def f(x:(yield))->(y:=1): pass", "x:(lambda:(yield))", "x:[(yield) for y in z]", "x:[1 for y in (z:=1)]", "x:(lambda y=(yield):1)")))


def bare():
    (x): int
    return x


x = "not bound in the function"
print(bare())
