def f(*a): return a
print(f(*[1], *"x"))
print(f(0, *None))
