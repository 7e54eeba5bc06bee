def inner(x): return 10 / x
def outer(f, v): return f(v) + 1
print(outer(inner, 2))
print(max(outer(inner, 5), outer(inner, 0), outer(inner, 1)))
