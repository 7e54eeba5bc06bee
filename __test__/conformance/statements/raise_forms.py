def t(f):
    try: f()
    except BaseException as e: print(type(e).__name__, repr(e), "cause", repr(e.__cause__), "ctx", repr(e.__context__), e.__suppress_context__)
def r1(): raise ValueError
def r2(): raise ValueError("a", 2)
def r3(): raise ValueError("x") from KeyError("k")
def r4(): raise ValueError("x") from None
def r5(): raise
def r6(): raise "string"
def r7(): raise 5
def r8(): raise int
def r9(): raise ValueError from 5
def r10(): raise ValueError from TypeError
def r11():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("in handler")
def r12():
    try: 1 / 0
    except ZeroDivisionError as e: raise KeyError("caused") from e
def r13():
    try: 1 / 0
    except ZeroDivisionError: raise
def r14():
    try: raise ValueError("first")
    finally: raise TypeError("second")
def r15():
    e = ValueError("self")
    raise e from e
class Bad(Exception):
    def __init__(self, a, b): pass
def r16(): raise Bad
class NotExc:
    def __new__(cls): return 5
class Weird(Exception):
    def __new__(cls): return 5
def r17(): raise NotExc
def r18(): raise Weird
def r19(): raise (ValueError, "tuple")
for f in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19): t(f)
for src in ("raise ValueError, 'x'", "raise from x", "raise x from", "raise x y", "raise = 1", "x = raise y", "lambda: raise x", "raise x from y from z", "raise *x", "raise (x", "raise x if y"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
