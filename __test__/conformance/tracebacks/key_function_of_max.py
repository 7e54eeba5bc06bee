items = [{"v": 1}, {}]
print(max(items, key=len))
print(max(items, key=lambda i: i["v"]))
