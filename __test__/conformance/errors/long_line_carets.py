def add(a, b): return a + b
print(add(1, 2))
result = add(add(1, 2), add(3, 4)) + add(add(5, 6), add(7, None)) + add(add(9, 10), add(11, 12))
