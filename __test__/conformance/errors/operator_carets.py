def f(x, y):
    return (x + 1) * 2 + x / y - (y ** 2)

print(f(1, 2))
print(f(3, 0))
