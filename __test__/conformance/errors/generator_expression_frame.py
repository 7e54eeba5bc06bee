data = [3, 1, 0, 5]
inv = (10 // d for d in data)
print(next(inv), next(inv))
print(sum(inv))
