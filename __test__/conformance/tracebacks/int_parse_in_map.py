print(list(map(int, "12")))
print(list(map(int, ["1", "two"])))
