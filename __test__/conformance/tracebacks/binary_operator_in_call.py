def f(*a): return a
print(f(1 + 1, 2 * 3))
print(f(1 + 1, 2 * "a", "b" - 1))
