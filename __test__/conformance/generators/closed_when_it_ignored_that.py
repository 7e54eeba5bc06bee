# A generator that goes on when it is closed is closed for good where what delegated to it catches the RuntimeError.
class Unclosable:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    close = 1


def inner():
    while True:
        try:
            yield from Unclosable()
        except BaseException as e:
            print('inner', repr(e))
        if last:
            return


def outer():
    try:
        yield from inner()
    except RuntimeError as e:
        print('outer', repr(e))
    print('on')
    yield 5


last = False
g = outer()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
last = True
print('end')


# Also where it is caught further out.
def through():
    yield from inner()


last = False
g = through()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
print('end')
last = True
