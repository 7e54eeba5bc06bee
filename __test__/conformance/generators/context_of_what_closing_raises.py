# What closing a delegate raises is thrown into the generator that waits for it: its context is what that handles.
def failing():
    try:
        yield 1
    finally:
        None + 1


def show(e):
    while e is not None:
        print(type(e).__name__, e)
        e = e.__context__


def handling():
    try:
        1 / 0
    finally:
        yield from failing()


def plain():
    yield from failing()


for f in (handling, plain):
    for end in (lambda g: g.close(), lambda g: g.throw(GeneratorExit), lambda g: g.throw(KeyError)):
        g = f()
        next(g)
        try:
            end(g)
        except BaseException as e:
            show(e)
        print("--")
        g = f()
        next(g)
        try:
            try:
                raise LookupError("outside")
            except LookupError:
                end(g)
        except BaseException as e:
            show(e)
        print("--")
