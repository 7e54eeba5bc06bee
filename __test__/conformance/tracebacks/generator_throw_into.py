def gen():
    try:
        yield 1
    except ValueError as e:
        raise KeyError("translated") from e
g = gen()
next(g)
g.throw(ValueError("thrown"))
