pick = lambda items, key=lambda i: i["id"]: sorted(items, key=key)
print(pick([{"id": 2}, {"id": 1}]))
pick([{"id": 2}, {"name": "x"}])
