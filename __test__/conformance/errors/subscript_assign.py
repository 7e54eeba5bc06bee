table = {"a": (1, 2)}
print(table["a"][0])
table["a"][0] = 5
