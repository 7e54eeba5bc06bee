def numbers():
    yield 1
    yield 2
    raise LookupError("ran dry")

def consume(it):
    for n in it:
        print(n)

consume(numbers())
