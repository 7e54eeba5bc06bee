def find(items, key):
    for i in items:
        if i["k"] == key:
            return i
print(find([{"k": 1, "v": "one"}], 1)["v"])
print(find([{"k": 1, "v": "one"}], 2)["v"])
