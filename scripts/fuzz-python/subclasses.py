"""Programs of subclasses of builtin types: their values go where the tables of operations want the builtin's.

Left out: unhashable items behind the one that decides an intersection, `__bytes__` (which int.from_bytes alone asks),
`int.is_integer` (3.12).
"""

import re

from functions import parsed, written
from statements import call, load, step

VALUES = {
    'int': ['0', '1', '-3', '7', '255', '2**70'], 'float': ['0.5', '-2.5', '1e16', '0.0', '3.0'], 'complex': ['1j', '2+0j', '0j'], 'str': ["''", "'abc'", "'a,b'", "'12'", "'é'", "'%s'", "'{}'"],
    'bytes': ["b''", "b'abc'", "b'12'", "b'a,b'"], 'bytearray': ["b''", "b'abc'", "b'xyz'"], 'list': ['[]', '[1]', '[3, 1, 2]', "['a', 'b']", '[[1], [2]]'], 'tuple': ['()', '(1,)', "(1, 'a')", '(3, 1, 2)'],
    'dict': ['{}', "{'a': 1}", '{1: 2, 3: 4}'], 'set': ['()', '(1,)', "('a',)"], 'frozenset': ['()', '(1,)', "('a',)"],
}  # fmt: skip
# Where a value of the type stands for a hole of these.
HOLES = {
    'int': ['int', 'small', 'index', 'any'], 'float': ['float', 'any'], 'complex': ['complex', 'any'], 'str': ['str', 'strs', 'any', 'attr'], 'bytes': ['bytes', 'bytelike', 'any'], 'bytearray': ['bytearray', 'bytelike', 'any'], 'list': ['list', 'ints', 'strs', 'any'], 'tuple': ['tuple', 'ints', 'any'],
    'dict': ['dict', 'kwargs', 'any'], 'set': ['set1', 'anyset', 'setlike', 'any'], 'frozenset': ['frozenset', 'anyset', 'setlike', 'any'],
}  # fmt: skip
OVERRIDES = {
    'all': ['pass', 'pass', 'pass', 'x = 1', '__slots__ = ()', 'def __repr__(self):\n return "R"', 'def __str__(self):\n return "S"', 'def __format__(self, s):\n return "F" + s', 'def __eq__(self, o):\n return A', 'def __hash__(self):\n return 7', 'def __bool__(self):\n return A', 'def __new__(cls, *a, **k):\n show("new", a, k)\n return super().__new__(cls, *a, **k)', 'def __init__(self, *a, **k):\n show("init", a, k)', 'def __init__(self, *a, **k):\n super().__init__(*a, **k)\n self.x = a', 'def __ne__(self, o):\n return A', 'def __lt__(self, o):\n return A', 'def __reduce__(self):\n return A', 'def __getattr__(self, n):\n return n', 'def __hash__(self):\n return A'],
    'number': ['def __add__(self, o):\n return "add", o', 'def __radd__(self, o):\n return "radd", o', 'def __iadd__(self, o):\n return "iadd", o', 'def __sub__(self, o):\n return NotImplemented', 'def __rsub__(self, o):\n return A', 'def __mul__(self, o):\n return K(2)', 'def __rmul__(self, o):\n return A', 'def __index__(self):\n return A', 'def __index__(self):\n return 1', 'def __int__(self):\n return A', 'def __float__(self):\n return A', 'def __float__(self):\n return 1.5', 'def __complex__(self):\n return A', 'def __neg__(self):\n return A', 'def __rpow__(self, o):\n return A', 'def __pow__(self, o, m=None):\n return "pow", o, m', 'def __divmod__(self, o):\n return A', 'def __rfloordiv__(self, o):\n return A', 'def __trunc__(self):\n return 3', 'def __round__(self, n=None):\n return A', 'def __rtruediv__(self, o):\n return "rtruediv", o', 'def __rmod__(self, o):\n return "rmod", o', 'def __and__(self, o):\n return "and", o', 'def __ror__(self, o):\n return "ror", o', 'def __abs__(self):\n return A', 'def __rdivmod__(self, o):\n return A', 'def __rshift__(self, o):\n return A', 'def __rlshift__(self, o):\n return A'],
    'container': ['def __len__(self):\n return A', 'def __len__(self):\n return 2', 'def __iter__(self):\n return iter([1, "z"])', 'def __contains__(self, x):\n return A', 'def __getitem__(self, k):\n return k', 'def __getitem__(self, k):\n show(k)\n return super().__getitem__(k)', 'def __setitem__(self, k, v):\n show("set", k, v)', 'def __delitem__(self, k):\n show("del", k)', 'def __reversed__(self):\n return iter("ba")', 'def __missing__(self, k):\n return "missing", k', 'def __missing__(self, k):\n raise KeyError(A)', 'def __add__(self, o):\n return "add", o', 'def __radd__(self, o):\n return "radd", o', 'def __iadd__(self, o):\n return "iadd", o', 'def __rmul__(self, o):\n return A', 'def __imul__(self, o):\n return self', 'def __or__(self, o):\n return "or", o', 'def __ror__(self, o):\n return "ror", o', 'def __ior__(self, o):\n return "ior", o', 'def __and__(self, o):\n return "and", o', 'def __rand__(self, o):\n return "rand", o', 'def __rsub__(self, o):\n return "rsub", o', 'def __rxor__(self, o):\n return A', 'def keys(self):\n return ["a"]', 'def items(self):\n return [(1, 2)]', 'def append(self, x):\n show("append", x)', 'def get(self, *a):\n return A', 'def update(self, *a):\n show("update")', 'def copy(self):\n return A', 'def __mod__(self, o):\n return "mod", o', 'def __rmod__(self, o):\n return "rmod", o', 'def join(self, x):\n return A', 'def upper(self):\n return A', 'def __iter__(self):\n return super().__iter__()', 'def __iter__(self):\n return A', 'def __mul__(self, o):\n return NotImplemented', 'def __mul__(self, o):\n return "mul", o', 'def __rmul__(self, o):\n return NotImplemented', 'def __radd__(self, o):\n return NotImplemented', '__iter__ = None', 'def add(self, x):\n show("add", x)', 'def __le__(self, o):\n return A', 'def sort(self, **k):\n show(k)'],
}  # fmt: skip
USES = """a|b|type(a).__name__|type(a + b).__name__|type(a * 2).__name__|type(a[:]).__name__|type(a[::-1])|type(a.copy())|type(+a).__name__|type(-a)|type(a & b).__name__|type(a | b).__name__|type(a - b).__name__|type(a ^ b).__name__|BASE(a)|type(BASE(a)).__name__|BASE.__repr__(a)|BASE.__len__(a)|BASE.__eq__(a, b)|BASE.__add__(a, b)|K(a)|K(a) == a|K(b) is b|a == V|V == a|a != b|a < b|V <= a|a is b|hash(a) == hash(V)|bool(a)|a + V|V + a|a - V|V - a
    a * 2|2 * a|a * V|V % a|a % V|a / V|V // a|divmod(a, V)|divmod(V, a)|a ** 2|2 ** a|pow(a, 2, 5)|a | V|V | a|a & V|V & a|V ^ a|a ^ V|a << 1|1 << a|a in [V]|[V].index(a)|{V: 1}.get(a)|{a: 1}.get(V)|{a: 1, V: 2}|len({a, V})|str(a)|repr(a)|ascii(a)|f'{a}'|f'{a!r}'|f'{a:>8}'|format(a)|'%s' % a|'%r' % (a,)|'%d' % a|'%s' % (a,)|'{}'.format(a)|b'%s' % a|int(a)|float(a)|complex(a)|abs(a)|round(a)|list(a)|tuple(a)
    set(a) == set(V)|sorted(a)|len(a)|iter(a)|list(reversed(a))|max(a)|sum(a)|[*a]|(*a, 1)|{**a}|dict(a)|dict(**a)|bytes(a)|bytearray(a)|memoryview(a)|''.join(a)|'x'.join([a, a])|b''.join([a])|a.join(['p', 'q'])|a.x|vars(a)|a.__dict__|a[0]|a['a']|a[A]|a['zz']|[1, 2, 3][a]|[1, 2, 3][a:]|range(a)|'abc'[a]|'a' * a|'abc'.replace('b', a)|'a,b'.split(a)|int('12', a)|chr(a)|hex(a)|bin(a)|print(a, end='|')|print(V, sep=a)|getattr(K, a)|isinstance(a, BASE)|issubclass(K, BASE)|K.__mro__
    a.__class__|a.__doc__ == BASE.__doc__|K.fromkeys('ab')|K.fromhex('00')|K.from_bytes(b'a', 'big')|K.maketrans('a', 'b')|type(K.fromkeys('a')).__name__|K.fromhex('6162').__class__|a.__reduce_ex__(2)[0].__name__|a.__getnewargs__()|a.real|a.imag.__class__|a.conjugate().__class__|a.numerator.__class__|a.upper().__class__|a.strip().__class__|a.union(b).__class__|a.intersection(V).__class__|a.__sizeof__() > 0|K()|K(A)|K(V, A)|K(x=A)|a.get(1)|a.keys()|a.pop()|a.as_integer_ratio()|a.__index__()|a.bit_length()|a.hex()
    eval('a + a')|exec(a)|eval(a)|a()|all(a)|any(a)|min(a, V)|max(V, a)|zip(a, a)|list(zip(a, V))|list(map(str, a))|list(enumerate(a))|next(iter(a))|a.__iter__().__length_hint__()|a.__contains__(A)|a.count(A)|a.index(A)|a.find(A)|a.__mul__(2)|a.__rmul__(2)|a.__radd__(V)|a.__ror__(V)|a.__rsub__(V)|isinstance(True, K)|slice(a).indices(4)|round(1.25, a)|(1).__add__(a)|(1.0).__add__(a)|BASE.__new__(K, V)|BASE.__new__(BASE, V)|a * b|b * a|object.__new__(K)|K.__new__(BASE)|super(K, a).__repr__()|a.title()|a.encode()|a.decode()|a.isdigit()|a.splitlines()""".replace('\n', '|').split('|')
CHANGES = [
    'a += V', 'a += b', 'a -= V', 'a *= 2', 'a |= V', 'a &= V', 'a ^= V', 'a %= V', 'a //= V', 'a **= 2', 'a <<= 1', 'V2 = V\nV2 += a\nshow(V2, type(V2))', 'V2 = V\nV2 |= a\nshow(V2, type(V2))', 'a[0] = A', 'a["k"] = A', 'a[:] = V', 'a[1:] = a', 'del a[0]', 'del a[:]', 'a.append(A)', 'a.extend(V)', 'a.extend(a)', 'a.insert(0, A)', 'a.sort()', 'a.reverse()', 'a.update(V)', 'a.update(b)', 'a.clear()', 'a.add(A)', 'a.discard(A)', 'a.setdefault(A, 1)', 'a.x = A', 'del a.x', 'a.__class__ = BASE', 'a.__class__ = L', 'a.__dict__ = {"q": A}',
    'x, *y = a\nshow(x, y)', '[x] = a', 'for x in a:\n show(x)', 'match a:\n case K(v):\n  show("class", v)\n case _:\n  show("no")', 'match a:\n case BASE(v):\n  show("base", v)', 'match a:\n case [x, *y]:\n  show(x, y)\n case {"a": v, **r}:\n  show(v, r)\n case "abc" | 7:\n  show("literal")', 'match V:\n case K():\n  show(1)\n case _:\n  show(0)', 'a = K(V)', 'b = V', 'b = L(V)', 'show(a + b, b + a)', 'show(a < b, b > a, a == b)', 'show(a | b, b | a)', 'show(a * b)', 'show(a - b, b - a)', 'show(a & b, type(b & a))', 'assert a', 'raise a', 'if a:\n show(1)\nelse:\n show(0)', 'K.__add__ = lambda s, o: "late"', 'K.__repr__ = lambda s: "late"', 'K.__len__ = lambda s: 3', 'K.__eq__ = lambda s, o: True', 'K.__hash__ = lambda s: 1', 'del K.__add__', 'with a:\n pass',
]  # fmt: skip


def indented(text):
    return text.replace('\n', '\n ')


def subclasses(gen):
    base = gen.pick(list(VALUES))
    kind = 'number' if base in ('int', 'float', 'complex') else 'container'
    value = gen.pick(VALUES[base])
    plain = {'bytearray': f'bytearray({value})', 'set': f'set({value})', 'frozenset': f'frozenset({value})'}.get(base, f'({value})')

    def filled(text):
        text = re.sub(r'\bBASE\b', base, re.sub(r'\bV\b', lambda _: plain if gen.chance(0.7) else base + '()', text))
        # The order of a set with several items is not to be seen.
        return re.sub(r'\bA\b', lambda _: gen.pick(['1', "'a'", 'None', '()', 'True', 'a']) if gen.chance(0.4) else written(gen), text)

    def body():
        # The KeyError of a mapping's own keys means to CPython that an argument was given twice.
        unlike = {'dict': 'def keys'}.get(base, 'nothing')
        own = [t for t in OVERRIDES[kind] if unlike not in t]
        texts = [gen.pick(OVERRIDES['all'] if gen.chance(0.33) else own) for _ in range(gen.random.choice([0, 1, 1, 2, 3]))]
        return '\n '.join(indented(t) for t in texts) or 'pass'

    def take(text):
        try:
            return step(parsed(filled(text)))
        except SyntaxError:
            return []

    bodies = body(), body()
    above = gen.pick(['K', base])
    steps = take(f'class K({base}):\n {bodies[0]}') + take(f'class L({above}):\n {bodies[1]}')
    steps += take(f'a = K({value})') + take(f'b = {gen.pick(["K", "L", "L"])}({gen.pick(VALUES[base])})')
    gen.variables = {hole: ['a', 'b'] for hole in HOLES[base]}
    for _ in range(gen.random.randint(3, 8)):
        how = gen.random.randrange(10)
        if how < 5:
            steps += take(f'show({gen.pick(USES).strip()})')
        elif how < 7:
            steps += take(gen.pick(CHANGES)) + step([call('show', load('a'))])
        elif base not in ('set', 'frozenset'):
            steps += step([call('show', gen.expression(base if gen.chance(0.6) else 'any', 1))])
    gen.variables = {}
    return steps
