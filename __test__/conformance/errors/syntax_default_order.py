# python: 3.12
def f(a=1, b):
    pass
