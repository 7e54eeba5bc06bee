items = ["a", "b", "c", "d"]
mid = len(items) / 2
print(items[int(mid)])
print(items[mid])
