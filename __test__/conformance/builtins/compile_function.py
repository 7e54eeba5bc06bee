code = compile("1 + 2", "<calc>", "eval")
print(eval(code), type(code).__name__, code.co_filename, code.co_name)
ns = {}
exec(compile("x = 5\ny = x * 2", "<mod>", "exec"), ns)
print(ns["x"], ns["y"])
exec(compile("3 + 4", "<i>", "single"))
exec(compile("None", "<i>", "single"))
exec(compile("'text'", "<i>", "single"))
print(eval(compile("x = 1", "<s>", "exec")))
for source, mode in (("x = 1", "eval"), ("", "eval"), ("a b", "exec")):
    try: compile(source, "<bad>", mode); print("fine", repr(source))
    except SyntaxError as e: print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, (e.text or "").strip())
try: compile("1", "f", "other")
except ValueError as e: print(e)
for args in (("1",), ("1", "f"), (1, "f", "eval"), (None, "f", "exec")):
    try: compile(*args)
    except TypeError as e: print(e)
print(eval(compile(b"'\xc3\xa9'", "<bytes>", "eval")))
print(compile("lambda: 0", filename="<kw>", mode="eval").co_filename)
