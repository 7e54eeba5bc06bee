assert True
assert 1, "unused"
assert (1, "tuple is true") if True else 0
def m(): print("message evaluated"); return "msg"
assert 1, m()
for src in ("assert False", "assert 0, 'text'", "assert None, 5", "assert [], [1, 2]", "assert '', ('a', 'b')", "assert 0, None", "assert 1 == 2, f'{1} != {2}'", "assert not 1", "assert 0, ValueError('v')", "assert 0, m()"):
    try: exec(src)
    except AssertionError as e: print(src, "->", repr(e), "|", str(e), e.args)
for src in ("assert", "assert 1,", "assert x = 1", "assert 1, 2, 3", "assert (x := 1) = 2", "x = assert 1"):
    try: compile(src, "s", "exec"); print("fine", src)
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
class B:
    def __bool__(self): raise KeyError("bool failed")
try: assert B()
except KeyError as e: print(e)
AssertionError_saved = AssertionError
AssertionError = ValueError
try: assert 0, "builtin class is raised"
except AssertionError_saved as e: print(type(e).__name__, e)
