def numbers():
    yield 1
    yield 2
    raise LookupError("no third number")
for i, (a, b) in enumerate(zip("abc", numbers())):
    print(i, a, b)
