# What is thrown into a generator has what that handles as its context, and not what the thrower does.
def chain(e):
    while e is not None:
        yield repr(e), repr(e.__cause__), e.__suppress_context__
        e = e.__context__


def inner():
    yield 1


def failing():
    try:
        yield 1
    except Exception:
        raise KeyError("inner")


def handling(delegate):
    try:
        yield 0
    except Exception:
        yield from delegate()


def handling_one():
    try:
        yield 0
    except Exception:
        yield 1


def plain():
    yield 0


def caught():
    try:
        yield 0
    except Exception as e:
        print(list(chain(e)))
    yield 2


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, e):
        try:
            raise IndexError("first")
        except IndexError:
            raise LookupError("delegate")


def throw(make, *errors):
    g = make()
    next(g)
    for error in errors:
        try:
            print(g.throw(error))
        except BaseException as e:
            print(*chain(e), sep="\n")


makes = [lambda: handling(inner), lambda: handling(failing), lambda: handling(Delegate), handling_one, plain, caught]
for make in makes:
    for error in StopIteration(5), KeyError(6):
        throw(make, RuntimeError(7), error, error)
        try:
            raise OSError(2)
        except OSError:
            throw(make, RuntimeError(7), error, error)

with_context = ValueError("with")
with_context.__context__ = TypeError("own")
throw(plain, with_context)
throw(handling_one, RuntimeError(8), with_context)


def sends():
    try:
        yield 0
    except Exception:
        g = failing()
        next(g)
        try:
            g.throw(ValueError("sent"))
        except KeyError as e:
            print(*chain(e), sep="\n")
        yield from failing()


throw(sends, RuntimeError(9), KeyError(10))
