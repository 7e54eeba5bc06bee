for a, b in zip([1, 2], "xy", strict=True): print(a, b)
for a, b in zip([1, 2, 3], "xy", strict=True): print(a, b)
