text = "a,b"
parts = text.split
print(callable(parts))
for p in parts: print(p)
