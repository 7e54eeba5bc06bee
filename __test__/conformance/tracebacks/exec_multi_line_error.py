code = """
def f(x):
    y = x + 1
    return y / 0

f(1)
"""
exec(code)
