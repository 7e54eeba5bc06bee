data = ["1", "2", "x"]
found = [n for d in data if (n := int(d)) > 1] if len(data) < 3 else None
print(found)
while (item := data.pop()) and (n := int(item)) > 0:
    print(n)
