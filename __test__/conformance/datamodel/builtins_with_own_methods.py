# Subclasses of builtins with special methods of their own: which of these the builtins ask, and where they take the value.
import math
import operator


def show(label, f):
    try:
        r = f()
        print(label, '->', type(r).__name__, repr(r))
    except Exception as e:
        print(label, '!!', type(e).__name__, e)


class I(int):
    def __int__(self):
        return 99

    def __index__(self):
        return 98

    def __float__(self):
        return 97.5

    def __str__(self):
        return 'str'

    def __bool__(self):
        return False

    def __round__(self, *n):
        return 'round'


class F(float):
    def __float__(self):
        return 97.5

    def __int__(self):
        return 96

    def __repr__(self):
        return 'repr'


class S(str):
    def __len__(self):
        return 7

    def __iter__(self):
        return iter('xy')

    def __str__(self):
        return 'str'

    def __index__(self):
        return 1


class D(dict):
    def __iter__(self):
        return iter('xy')

    def keys(self):
        return ['k']

    def __getitem__(self, k):
        return k * 2


class L(list):
    def __len__(self):
        return 7

    def __iter__(self):
        return iter('xy')

    def __getitem__(self, i):
        return 'item'


i, f, s, d, values = I(5), F(2.5), S('ab'), D({1: 2}), L([1, 2])
for name, function in {
    'int': int, 'float': float, 'complex': complex, 'bytes': bytes, 'bytearray': bytearray, 'round': round, 'bool': bool,
    'index': operator.index, 'item': lambda x: list(range(200))[x], 'slice': lambda x: list(range(200))[:x], 'range': range,
    'sqrt': math.sqrt, 'floor': math.floor, 'chr': chr, 'hex': hex, '%d': lambda x: '%d' % x, '%f': lambda x: '%f' % x,
    '%c': lambda x: '%c' % x, '%s': lambda x: '%s' % x, 'times': lambda x: 'a' * x, 'pop': lambda x: list(range(200)).pop(x),
    'center': lambda x: 'a'.center(x), 'format': lambda x: f'{x}', 'sum': lambda x: sum([x]), 'isclose': lambda x: math.isclose(x, 1),
    'list': list, 'tuple': tuple, 'len': len, 'join': '-'.join, 'sorted': sorted, 'copy': lambda x: x.copy(), 'dict': dict,
    'update': lambda x: (lambda y: (y.update(x), y))({}), 'unpack': lambda x: [*x], 'keywords': lambda x: (lambda **k: k)(**x),
    'extend': lambda x: (lambda y: (y.extend(x), y))([]), 'fromkeys': dict.fromkeys, 'reversed': lambda x: list(reversed(x)),
}.items():
    for value in (i, f, s, d, values):
        show(f'{name} {type(value).__name__}', lambda: function(value))
