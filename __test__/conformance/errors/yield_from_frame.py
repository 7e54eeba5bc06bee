def leaf():
    yield 1
    yield 1 / 0

def middle():
    yield from leaf()

def top():
    yield 0
    yield from middle()

for x in top():
    print(x)
