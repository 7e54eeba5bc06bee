code = compile("x = 1\ny = x + 'a'\n", "virtual.py", "exec")
exec(code)
