def g():
    yield 1
    yield from 5
print(list(g()))
