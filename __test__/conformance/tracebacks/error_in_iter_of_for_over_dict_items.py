def items(d):
    for k, v in d.items():
        if v is None: d["extra"] = 1
        yield k
print(list(items({"a": 1})))
print(list(items({"a": None, "b": 2})))
