def a(n):
    x = n + 1
    return b(x)
def b(n):
    return a(n)
a(0)
