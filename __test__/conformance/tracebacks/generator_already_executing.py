def gen():
    next(g)
    yield
g = gen()
next(g)
