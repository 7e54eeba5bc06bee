def f():
    x = [*a for a in b]
    return "\x"
