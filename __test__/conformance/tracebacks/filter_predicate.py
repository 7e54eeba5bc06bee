def positive(x): return x > 0
print(list(filter(positive, [1, -1])))
print(list(filter(positive, [1, None])))
