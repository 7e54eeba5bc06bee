# Found by the fuzzer.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


# An error thrown into a generator that has not begun: no handler of its own sees it.
def guarded():
    try:
        yield 1
    except BaseException as e:
        print('seen', type(e).__name__)
        yield 2
    finally:
        print('finally')

g = guarded()
attempt(lambda: g.throw(ValueError('early')))
attempt(lambda: next(g))
g = guarded()
print(g.close())
g = guarded()
next(g)
attempt(lambda: g.throw(ValueError('late')))
attempt(lambda: next(g))

def outer():
    try:
        yield from guarded()
    except ValueError as e:
        print('outer', e)

g = outer()
attempt(lambda: g.throw(ValueError('early')))
g = outer()
next(g)
attempt(lambda: g.throw(KeyError('x')))
g.close()
