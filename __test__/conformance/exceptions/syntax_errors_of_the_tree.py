import traceback

# What is found after parsing is shown without its line, which only a file would have.
for source in ("return 1", "break", "continue", "x = yield", "def f(a, a): pass", "def f(a, *a): pass", "def f(*b, b): pass", "lambda a, **a: 1", "f(a=1, a=2)", "nonlocal x", "def f():\n  nonlocal x",
               "def f(x):\n  global x", "def f():\n  global x\n  y = 1\n  nonlocal x", "global x\nnonlocal x", "def f():\n  nonlocal y\n  global y", "def f(): from a import *", "__debug__ = 1",
               "def f():\n  from __future__ import annotations", "x = 1\nfrom __future__ import annotations", "if x:\n  from __future__ import annotations", "match x:\n  case a: pass\n  case b: pass",
               "def f():\n  x = 1\n  global x"):
    try:
        compile(source, "s.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
        print(traceback.format_exception_only(e))
for source in ("x\0", "\0", "'a\0b'"):
    try:
        eval(source)
    except SyntaxError as e:
        print(e.msg, e.filename, e.lineno, e.offset, e.text, e.args)
        print(traceback.format_exception_only(e))
for source in ("1j1", "1e5j1", "1j1_", "8j7 x", "1jx", "1j if 1else 0", "f(a,*)", "f(a, *<b)", "f(**a,*)", "f(x=1, *:)", "f(a, x=1, *:)", "f(*)", "f(**a, *b)"):
    try:
        compile(source, "s.py", "eval")
        print(source, "compiles")
    except SyntaxError as e:
        print(source, e.msg, e.offset, e.end_offset)
