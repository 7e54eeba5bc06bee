# Functions chosen by the types of their arguments.
from numbers import Integral, Number

from multipledispatch import Dispatcher, dispatch
from multipledispatch.conflict import AmbiguityWarning, ambiguous, ordering, supercedes
import warnings


@dispatch(int, int)
def add(x, y):
    return 'ints', x + y


@dispatch(object, object)
def add(x, y):
    return 'objects', f'{x} + {y}'


@dispatch((list, tuple), object)
def add(x, y):
    return 'sequence', [*x, y]


@dispatch(Number, str)
def add(x, y):
    return 'number, text', y * int(x)


print(add(1, 2), add(1.5, [2]), add([1], 2), add((1,), 2), add(2, 'ab'), add(True, True))


class Shape:
    pass


class Circle(Shape):
    pass


class Square(Shape):
    @dispatch(int)
    def scale(self, n):
        return f'by {n}'

    @dispatch(str)
    def scale(self, n):
        return f'by text {n}'


@dispatch(Shape, Shape)
def hit(a, b):
    return 'two shapes'


@dispatch(Circle, Shape)
def hit(a, b):
    return 'circle first'


print(hit(Circle(), Square()), '|', hit(Square(), Circle()), '|', Square().scale(2), Square().scale('x'))
try:
    hit(1, 2)
except NotImplementedError as error:
    print(error)

area = Dispatcher('area')


@area.register(int)
def _(n):
    return n * n


@area.register(int, int)
def _(a, b):
    return a * b


area.add((float,), lambda r: 3 * r * r)
print(area(3), area(3, 4), area(2.0), area.dispatch(int), area.dispatch(str), area.resolve((int,)).__name__)
print(supercedes((Circle, int), (Shape, object)), ambiguous((int, object), (object, int)), ordering([(object,), (int,)]))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    clash = Dispatcher('clash')
    clash.add((Integral, object), lambda a, b: 1)
    clash.add((object, Integral), lambda a, b: 2)
    print(clash(1, 'x'), clash('x', 1), [w.category is AmbiguityWarning for w in seen])


@dispatch([float])
def total(*args):
    return 'floats', sum(args)


@dispatch([int], namespace={})
def counted(*args):
    return len(args)


print(total(1.0, 2.0), counted(1, 2, 3), repr(area))
