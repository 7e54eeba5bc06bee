name, items = "x", [1, 2]
print(f"{name}: {len(items)}")
print(f"{name}: {items[0]:>4} and {items[5]} done")
