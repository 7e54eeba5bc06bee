# Special methods are looked up on the class: what `__getattribute__` of an object does is not asked. A method that is
# None is there, and cannot be called.
import math
import operator

asked = []


def show(label, f):
    asked.clear()
    try:
        r = f()
        print(label, '->', r if type(r) in (int, float, complex, str, bool, bytes, list, tuple) else type(r).__name__, asked)
    except Exception as e:
        print(label, '!!', type(e).__name__, e, asked)


def refuses(self, name):
    asked.append(name)
    raise RuntimeError(name)


def lies(self, name):
    asked.append(name)
    if name == '__class__':
        return str
    raise AttributeError(name)


methods = {
    '__int__': lambda s: 7, '__float__': lambda s: 1.5, '__complex__': lambda s: 1j, '__index__': lambda s: 2,
    '__round__': lambda s, *n: ('round', n), '__len__': lambda s: 3, '__bool__': lambda s: False, '__str__': lambda s: 'S',
    '__repr__': lambda s: 'R', '__iter__': lambda s: iter([1, 2]), '__next__': lambda s: 5, '__abs__': lambda s: 'abs',
    '__divmod__': lambda s, o: 'divmod', '__format__': lambda s, f: 'F' + f, '__bytes__': lambda s: b'by',
    '__trunc__': lambda s: 11, '__pow__': lambda s, *n: ('pow', n), '__call__': lambda s, *a: a, '__hash__': lambda s: 9,
    '__getitem__': lambda s, i: 1 if i in (0, 1) else int('x'), '__enter__': lambda s: 'in', '__exit__': lambda s, *a: None,
}


def use(a):
    with a as x:
        return x


def assign(a):
    b = bytearray(b'ab')
    b[:] = a
    return b


functions = {
    'int': int, 'float': float, 'complex': complex, 'complex 2': lambda a: complex(1, a), 'round': round, 'len': len,
    'round 1': lambda a: round(a, 1), 'bool': bool, 'str': str, 'repr': repr, 'ascii': ascii, 'next': next, 'abs': abs,
    'next 2': lambda a: next(a, 3), 'divmod': lambda a: divmod(a, 1), 'rdivmod': lambda a: divmod(1, a), 'format': format,
    'fstring': lambda a: f'{a}{a!r:>3}', '%s': lambda a: '%s' % a, '%d': lambda a: '%d' % a, '%x': lambda a: '%x' % a,
    '%f': lambda a: '%f' % a, '%c': lambda a: '%c' % a, '.format': lambda a: '{} {!r}'.format(a, a), 'with': use,
    'index': operator.index, 'hash': hash, 'bytes': bytes, 'bytearray': bytearray, 'list': list, 'sorted': sorted,
    'trunc': math.trunc, 'sqrt': math.sqrt, 'pow': lambda a: pow(a, 2, 3), 'call': lambda a: a(1), 'join': ','.join,
    'bytes join': b''.join, 'extend': lambda a: [].extend(a), 'slice': lambda a: [1, 2, 3][a:], 'assign': assign,
    'hint': operator.length_hint, 'reverse': lambda a: sorted([1, 2], reverse=a), 'range': range, 'hex': hex, 'vars': vars,
    'keys': lambda a: {}.update(a), 'find': lambda a: 'ab'.find(a), 'byte': lambda a: bytearray().append(a),
    'in': lambda a: a in b'ab', 'print': lambda a: print(1, file=a), 'round 2': lambda a: round(25, a), 'sum': sum,
    'from_bytes': lambda a: int.from_bytes(a, 'big'),
}
for how, getattribute in (('refuses', refuses), ('lies', lies)):
    for what, names in (('all', list(methods)), ('none', []), ('index', ['__index__']), ('float', ['__float__']),
                        ('len', ['__len__']), ('iter', ['__iter__'])):
        A = type('A', (), {'__getattribute__': getattribute, **{n: methods[n] for n in names}})
        for name, f in functions.items():
            if what == 'all' or name not in ('hash', 'print', 'repr', 'str', '%s', '.format', 'format', 'fstring', 'ascii'):
                show(f'{how} {what} {name}', lambda: f(A()))
    A = type('A', (), {'__getattribute__': getattribute, **{n: None for n in methods}, '__repr__': methods['__repr__'],
                        '__str__': methods['__str__']})
    for name, f in functions.items():
        if name not in ('join', 'bytes join', '%c', 'from_bytes'):
            show(f'{how} None {name}', lambda: f(A()))
