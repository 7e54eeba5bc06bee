"""Programs of classes: random special methods, and operations that look for them."""

import re

from functions import parsed, written
from statements import step

BINARY = 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod'.split()
SYMBOLS = dict(zip(BINARY, '+ - * / // % ** << >> & | ^ @'.split()))
COMPARISONS = {'lt': '<', 'le': '<=', 'eq': '==', 'ne': '!=', 'gt': '>', 'ge': '>='}

# Special methods of one and two parameters, with what they might return besides anything else.
UNARY = {
    'repr': ["'R'", 'A'], 'str': ["'S'", 'A'], 'bool': ['True', 'False', 'A'], 'len': ['0', '3', '-1', 'A', '2**70'], 'hash': ['1', 'A', '2**70', '-1'],
    'index': ['1', '0', 'A', '-2', 'True'], 'int': ['1', 'A', '2.5', 'True'], 'float': ['1.5', 'A', '1'], 'complex': ['1j', 'A'], 'neg': ['A', 'self'], 'pos': ['A'],
    'invert': ['A'], 'abs': ['A'], 'iter': ['iter([1, A])', 'self', 'A', 'iter("ab")'], 'next': ['A'], 'reversed': ['A', 'iter("ba")'], 'trunc': ['A'], 'floor': ['A'],
    'bytes': ['b"x"', 'A'], 'enter': ['A', 'self'], 'length_hint': ['1', 'A', '-1'], 'dir': ['["a"]', 'A'], 'call': ['A'], 'sizeof': ['1'], 'fspath': ['A'],
}  # fmt: skip
WITH_ONE = {
    'getitem': ['[1, A][x]', 'A', 'x'], 'contains': ['True', 'A', 'x == 1'], 'format': ["'F' + x", 'A', 'x'], 'getattr': ['A', 'x'], 'getattribute': ['A', 'object.__getattribute__(self, x)'],
    'delitem': ['show(x)'], 'delattr': ['show(x)', 'object.__delattr__(self, x)'], 'missing': ['A', 'x'], 'round': ['A', 'x'], 'instancecheck': ['A'], 'class_getitem': ['A', 'x'],
    'call': ['A', 'x'], 'init_subclass': ['A'], 'set_name': ['A'], 'get': ['A'], 'delete': ['show(x)'], 'eq': ['True', 'A', 'NotImplemented', 'self is x'],
}  # fmt: skip
WITH_TWO = {
    'setitem': ['show(x, y)', 'A'], 'setattr': ['show(x, y)', 'object.__setattr__(self, x, y)'], 'get': ['A', 'x'], 'set': ['show(x)', 'A'], 'pow': ['A', 'x'],
    'new': ['A', 'object.__new__(self)', 'super().__new__(self)'], 'init': ['A', 'None'], 'exit': ['A'],
}  # fmt: skip
BASES = ['', '', '', '', '(int)', '(str)', '(list)', '(dict)', '(tuple)', '(float)', '(Exception)', '(object)', '(K)', '(K)', '(complex)']
OTHER = [
    'x = A', 'y: int = A', '__slots__ = ("x",)', '__slots__ = ("x", "y")', '__hash__ = None', '__eq__ = None', '__iter__ = None', '__contains__ = None', '__slots__ = A', '__bool__ = None',
    'z = property(lambda self: A)', '@property\ndef z(self):\n return A', '@classmethod\ndef make(cls, *a):\n return cls(*a)', '@staticmethod\ndef s(*a):\n return a', 'def m(self, *a):\n return a',
    '__match_args__ = ("x",)', '__match_args__ = A', '__doc__ = "doc"', '__call__ = None', '__len__ = lambda self: A', '__name__ = A', '__class__ = int', 'def __class_getitem__(cls, k):\n return k',
    '__add__ = None', '__radd__ = A', 'def __init__(self, *a):\n self.x = a', 'def __init__(self, x=A, y=B):\n self.x, self.y = x, y', 'def __exit__(self, *a):\n show(a[0])\n return A',
    'def __init__(self, *a):\n super().__init__(*a)', 'def __getattr__(self, n):\n raise AttributeError(n)', '__reversed__ = None',
    'm = classmethod(A)', 's = staticmethod(A)', 'm = classmethod(property(lambda self: A))',
    '@property\ndef x(self):\n return A\n@x.setter\ndef x(self, v):\n show("set", v)', '__dict__ = A', '__abs__ = int', '__repr__ = lambda self: "r"', '__setattr__ = None', '__new__ = A',
]  # fmt: skip
USES = """a + b|a - b|a @ b|b + a|a * 2|2 * a|A + a|a // b|a ** b|divmod(a, b)|pow(a, b, A)|-a|+a|~a|abs(a)|a < b|a <= b|a == b|a != b|a > A|A < a|A == a|a >= b|a and b|not a|bool(a)|len(a)|hash(a) is None
    hash(a) == hash(b)|repr(a)|str(a)|f'{a}'|f'{a!r:>5}'|f'{a:A}'|format(a, 'x')|'%s %r' % (a, b)|'%d' % a|'{}'.format(a)|int(a)|float(a)|complex(a)|[1, 2, 3][a]|[1, 2, 3][a:]|range(a)
    hex(a)|chr(a)|list(a)|dict(a)|set(a)|[*a]|(*a, 1)|max(a, b)|sorted([a, b])|sum([a, b])|sum(a)|sum([a], b)|min(a)|a in [b]|A in a|b in a|a in {a: 1}|{a: 1, b: 2}|{a, b}|{a: 1}[b]
    a[A]|a[b]|a[A:b]|a[A, b]|a[...]|a.x|a.y|a.z|a.nope|a.m(A)|a.s(b)|a()|a(A)|a(A, k=b)|K(A)|K.make()|K.x|K.z|K.nope|K.s(1)|K.m|type(a) is K|isinstance(a, K)|isinstance(A, K)|issubclass(K, int)|issubclass(K, C)
    iter(a) is a|next(a)|next(iter(a))|reversed(a)|list(reversed(a))|enumerate(a)|list(zip(a, b))|list(map(a, [A]))|any(a)|all(a)|round(a)|round(a, 2)|print(a, end='')|getattr(a, 'x', A)
    hasattr(a, 'x')|hasattr(a, 'nope')|vars(a)|sorted(vars(K))[:0]|K.__mro__|K.__name__|K.__bases__|a.__class__|a.__dict__|K.__slots__|K.__hash__|a.__eq__(b)|a.__add__(A)|a.__hash__() is None|a.__len__()
    a.__repr__()|a.__init__()|K.__eq__(a, b)|super(K, a).x|a == a|a != a|a is b|[a] == [b]|[a, 1] < [b, 2]|[a].index(b)|[a].count(b)|[a, b].remove(b)|(a,) == (b,)|{1: a} == {1: b}|K[A]
    a < b < a|a or A|a if b else A|(lambda *k: k)(*a)|a.real|a.append(A)|a.upper()|a.get(A)|a.keys()|a.args|a.bit_length()|K()|K(A, b)|K(A, B, A)|dict.fromkeys(a)|callable(a)|a.__call__()
    memoryview(a)|slice(a, b)|[1, 2, 3][slice(a)]|list(range(3))[a:]|isinstance(1, a)|'abc'.replace('b', a)|'abc'.find('c', a)|'abc'.center(a)|[3].index(3, a)|(5).__add__(a)|1 .__lt__(a)|int.__add__(a, b)
    str.upper(a)|list.append(a, b)|dict.get(a, b)|len([a, b])|abs(b)|a.__str__()|a.__format__('')|a.__bool__()|a.__iter__()|a.__getattr__('k')|K.__dict__.get('x')|K.__annotations__|K.__len__|a ^ b|a & A|A | a|a >> A|A << a
    type(iter(a)).__name__|object.__new__(K)|object.__new__(K, A)|object.__new__(A)|K.__new__(C)|C.__new__(K)|tuple[A]|tuple[None, A]|list[a]|K.m()|f(**a)|{**a}""".replace('\n', '|').split('|')
CHANGES = [
    'a += b', 'a -= A', 'a *= 2', 'a |= b', 'a @= b', 'a **= A', 'a //= b', 'a &= A', 'a <<= A', 'a.x = A', 'a.y = A', 'a.z = A', 'del a.x', 'a.nope = A', 'del a.nope', 'a[A] = b', 'a[A:B] = b', 'del a[A]', 'a[A] += b',
    'a.x += A', 'K.x = A', 'del K.x', 'K.__add__ = lambda self, o: A', 'K.__repr__ = lambda self: "new"', 'K.__len__ = lambda self: 2', 'a.__add__ = 1', 'for v in a:\n show(v)', 'x, y = a', 'x, *y = a', 'with a:\n show(1)',
    'with a as v:\n show(v)', 'with a:\n raise ValueError(A)', 'raise a', 'raise K', 'try:\n raise K(A)\nexcept K as e:\n show(e.args)', 'try:\n raise ValueError\nexcept a:\n show(1)', 'assert a, b', 'if a:\n show(1)', 'while a:\n break',
    'match a:\n case K(x=v):\n  show(v)\n case [v, *_]:\n  show(v)\n case {"a": v}:\n  show(v)', 'match a:\n case K(v):\n  show(v)\n case _:\n  show(0)', 'a.__class__ = C', 'K.__hash__ = None', 'a, b = b, a', 'b = a', 'a = K(A)',
    'class D(K):\n pass\nshow(D.__mro__, D().x)', 'class D(K, k=A):\n pass', 'class D(metaclass=K):\n pass', 'a.__dict__["x"] = A', 'a.__dict__ = {"x": A}',
    'K.__name__ = A', 'del K.__name__', 'K.__eq__ = lambda s, o: True', 'del a', 'show([v for v in a])', 'show({v: v for v in a})', 'show(sorted(a))', 'a.append(A)', 'a.update(b)', 'a.add(a)', 'print(a, b, sep=a)',
    'show(dict(x=a))', 'setattr(a, "x", A)', 'delattr(a, "x")', 'show(K.__dict__["x"])', 'K.__slots__ = 1', 'K.z = 1', 'a.m = A\nshow(a.m)', 'a.__getitem__ = 1', 'K.__getitem__ = lambda s, k: [1, 2][k]',
]  # fmt: skip


def special_methods():
    """(name, parameters, whether it is in the first place, possible results)."""
    for name, results in UNARY.items():
        yield name, '', results
    for name, results in WITH_ONE.items():
        yield name, ', x', results
    for name, results in WITH_TWO.items():
        yield name, ', x, y', results
    for name in BINARY:
        for prefix in ('', 'r', 'i'):
            if name != 'divmod' or prefix != 'i':
                yield prefix + name, ', x', ['A', 'x', 'NotImplemented', 'self', '("op", x)']
    for name in COMPARISONS:
        yield name, ', x', ['A', 'True', 'False', 'NotImplemented', 'x']


SPECIAL = list(special_methods())


def method(gen):
    """The text of one special method."""
    name, parameters, results = gen.pick(SPECIAL)
    if gen.chance(0.05):
        parameters = gen.pick(['', ', x', ', *x', ', x, y=1'])
    lines = ['show("in", %r)' % name] if gen.chance(0.2) and name not in ('repr', 'str', 'getattribute', 'hash', 'eq') else []
    if name == 'next':
        # Ends, so that loops do.
        lines.append('K.turns += 1\n if K.turns > 3:\n  raise StopIteration')
    if name == 'getitem':
        lines.append('if isinstance(x, int) and x > 3:\n  raise IndexError(x)')
    result = gen.pick(results)
    lines.append(f'raise {gen.pick(["ValueError", "TypeError", "AttributeError", "KeyError", "IndexError", "StopIteration"])}({result!r})' if gen.chance(0.06) else f'return {result}')
    return f'def __{name}__(self{parameters}):\n ' + '\n '.join(lines)


def a_class(gen, name):
    members = ['turns = 0']
    for _ in range(gen.random.choice([0, 1, 1, 2, 3, 4])):
        members.append(method(gen) if gen.chance(0.7) else gen.pick(OTHER))
    body = '\n'.join(members).replace('\n', '\n ')
    base = gen.pick(BASES).replace('K', 'C' if name == 'K' else 'object')
    return f'class {name}{base}:\n {body}'


def classes(gen):
    """Two classes, a value of each, operations on them."""

    def filled(text):
        return re.sub(r'\b[AB]\b', lambda _: written(gen, gen.pick(['any', 'int']), 0), text)

    steps = []
    texts = [a_class(gen, 'C'), a_class(gen, 'K'), f'a = K({gen.pick(["", "", "A"])})', f'b = {gen.pick(["K()", "C()", "C(A)", "A", "K(A)"])}']
    for text in texts:
        try:
            steps += step(parsed(filled(text)))
        except SyntaxError:
            return classes(gen)
    for _ in range(gen.random.randint(2, 8)):
        text = f'show({gen.pick(USES).strip()})' if gen.chance(0.7) else gen.pick(CHANGES)
        try:
            steps += step(parsed(filled(text)))
        except SyntaxError:
            continue
    return steps
