stock = {"a": 0, "b": 2}
for name in stock:
    if stock[name] == 0:
        del stock[name]
