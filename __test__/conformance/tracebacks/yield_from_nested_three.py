def a():
    yield 1
    raise ValueError("deep inside")
def b(): yield from a()
def c():
    r = yield from b()
    return r
for x in c(): print(x)
