def bad():
    yield 1
    raise StopIteration("inside")

for v in bad():
    print(v)
