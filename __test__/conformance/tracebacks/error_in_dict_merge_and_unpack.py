base = {"a": 1}
print({**base, "b": 2}, base | {"c": 3})
extra = [("d", 4), ("e",)]
base |= extra
