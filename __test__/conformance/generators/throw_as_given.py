# `throw` of what a generator delegates to gets what the generator's got, as it was given.
class Boom(Exception):
    def __init__(self, *args):
        raise OSError('boom')


class Made(Exception):
    def __new__(cls, *args):
        return 5


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Throws(Plain):
    def throw(self, *args, **kwargs):
        print('throw', args, kwargs)
        raise KeyError('from throw')


class OfInstance(Plain):
    def __init__(self):
        self.throw = lambda *args: ('instance', args)


class ByProperty(Plain):
    @property
    def throw(self):
        return lambda *args: ('property', args)


class NoAttribute(Plain):
    @property
    def throw(self):
        raise AttributeError('none')


class Fails(Plain):
    @property
    def throw(self):
        raise OSError('fails')


class Static(Plain):
    throw = staticmethod(lambda *args: ('static', args))


class NotCallable(Plain):
    throw = 5


class Asks(Plain):
    def __getattr__(self, name):
        if name == 'close':
            raise AttributeError(name)
        return lambda *args: (name, args)


class Ends(Plain):
    def throw(self, *args):
        raise StopIteration('value')


def delegating(to):
    try:
        result = yield from to
        yield 'result', result
    except Exception as e:
        yield 'caught', repr(e), repr(e.__context__)


def outer(to):
    yield from delegating(to)


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(repr(e), repr(e.__context__))


GIVEN = [(ValueError,), (ValueError('x'),), (ValueError, 'a'), (ValueError, 'a', None), (1,), (StopIteration,), (GeneratorExit,), (GeneratorExit('x'),), (Boom,), (Made, 1), (ValueError, (1, 2)), (LookupError, KeyError('a')), (ValueError('x'), 1), (ValueError, 1, 5)]
for f in delegating, outer:
    for kind in Plain, Throws, OfInstance, ByProperty, NoAttribute, Fails, Static, NotCallable, Asks, Ends, lambda: [1, 2], lambda: (i for i in 'ab'):
        for given in GIVEN:
            generator = f(kind())
            next(generator)
            print(f.__name__, given)
            attempt(lambda: generator.throw(*given))
            attempt(generator.close)


# What is wrong with making the exception is thrown in its place.
def catching():
    while True:
        try:
            yield 1
        except Exception as e:
            print('caught', repr(e), repr(e.__context__))


for given in (Boom,), (Boom, 1), (Made,), (Made, 1):
    generator = catching()
    next(generator)
    attempt(lambda: generator.throw(*given))
    generator = catching()
    attempt(lambda: generator.throw(*given))
    attempt(lambda: next(generator))


# Closing what is delegated to gives the GeneratorExit no context.
def simple():
    yield 1


try:
    raise IndexError
except IndexError:
    generator = delegating(simple())
    next(generator)
    attempt(lambda: generator.throw(GeneratorExit))
