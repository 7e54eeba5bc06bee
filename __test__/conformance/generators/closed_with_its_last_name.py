# A generator is closed when nothing refers to it any more, and not before.
from contextlib import contextmanager


def steps(name):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print('closed', name)


g = steps('deleted')
next(g)
del g
print('after del')

g = steps('set to None')
next(g)
g = None
print('after None')


def local():
    g = steps('local')
    return next(g)


print(local())

kept = steps('kept')
next(kept)
for x in kept:
    break
print('still there', next(kept))

holder = {'g': steps('in a dict')}
next(holder['g'])
del holder['g']
print('after del of an item')


class Owner:
    def __init__(self):
        self.g = steps('attribute')
        next(self.g)


owner = Owner()
del owner.g
print('after del of an attribute')


@contextmanager
def resource(name):
    print('open', name)
    try:
        yield name
    finally:
        print('close', name)


def lines(name):
    with resource(name) as r:
        for n in range(3):
            yield f'{r}:{n}'


for line in lines('file'):
    print(line)
    break
print('left the loop')


def told():
    try:
        yield 1
    except GeneratorExit:
        print('told to go')
        raise


for x in told():
    break


def stubborn():
    try:
        yield 1
    finally:
        print('raises')
        raise RuntimeError('nobody hears of this')


for x in stubborn():
    break
print('end')
