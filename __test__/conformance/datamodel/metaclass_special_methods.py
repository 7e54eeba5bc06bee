# Special methods of a metaclass: what the builtin functions and operators ask a class for.
import operator


def show(label, f):
    try:
        r = f()
        print(label, '->', type(r).__name__, repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e)


class M(type):
    def __len__(cls):
        return 4

    def __iter__(cls):
        return iter([1])

    def __getitem__(cls, k):
        return ('mget', k)

    def __contains__(cls, k):
        return True

    def __bool__(cls):
        return False

    def __str__(cls):
        return 'mstr'

    def __repr__(cls):
        return 'mrepr'

    def __hash__(cls):
        return 5

    def __eq__(cls, o):
        return 'meq'

    def __add__(cls, o):
        return 'madd'

    def __or__(cls, o):
        return 'mor'

    def __int__(cls):
        return 3

    def __float__(cls):
        return 3.5

    def __index__(cls):
        return 2

    def __enter__(cls):
        return 'en'

    def __exit__(cls, *a):
        pass

    def __format__(cls, s):
        return 'mfmt' + s

    def __getattr__(cls, n):
        return 'mattr ' + n

    def __dir__(cls):
        return ['z', 'a']

    def __reversed__(cls):
        return 'rev'

    def __neg__(cls):
        return 'neg'

    def __lt__(cls, o):
        return 'lt'

    def __bytes__(cls):
        return b'b'

    def __next__(cls):
        return 'n'

    def __round__(cls, *a):
        return ('round', a)

    def __abs__(cls):
        return 'abs'

    def __complex__(cls):
        return 1j

    def __divmod__(cls, o):
        return 'dm'

    def __pow__(cls, *o):
        return ('pow', o)

    def __call__(cls, *a):
        return ('call', a)

    def __setattr__(cls, n, v):
        print('set', n)

    def __delattr__(cls, n):
        print('del', n)

    def __setitem__(cls, n, v):
        print('seti', n)

    def __delitem__(cls, n):
        print('deli', n)

    def __instancecheck__(cls, o):
        return True

    def __subclasscheck__(cls, o):
        return True

    def __length_hint__(cls):
        return 8

    def __sizeof__(cls):
        return 1

    def __trunc__(cls):
        return 't'


class C(metaclass=M):
    pass


def w():
    with C as x:
        return x

def seta():
    C.x = 1

def dela():
    del C.x

def seti():
    C[1] = 1

def deli():
    del C[1]


functions = {
    'len': lambda: len(C), 'iter': lambda: list(C), 'get': lambda: C[1], 'slice': lambda: C[1:2],
    'in': lambda: 3 in C, 'bool': lambda: bool(C), 'not': lambda: not C, 'if': lambda: 1 if C else 2,
    'str': lambda: str(C), 'repr': lambda: repr(C), 'hash': lambda: hash(C), 'eq': lambda: C == 1,
    'ne': lambda: C != 1, 'eqr': lambda: 1 == C, 'add': lambda: C + 1, 'radd': lambda: 1 + C, 'or': lambda: C | int,
    'int': lambda: int(C), 'float': lambda: float(C), 'index': lambda: [1, 2, 3][C],
    'opindex': lambda: operator.index(C), 'with': w, 'fmt': lambda: f'{C}', 'fmt2': lambda: f'{C:x}',
    'fmt3': lambda: '{} {!r} {!s}'.format(C, C, C), '%': lambda: '%s %r %d %x %f' % (C, C, C, C, C),
    'attr': lambda: C.foo, 'getattr': lambda: getattr(C, 'foo', 1), 'hasattr': lambda: hasattr(C, 'foo'),
    'dir': lambda: dir(C), 'reversed': lambda: reversed(C), 'neg': lambda: -C, 'lt': lambda: C < 1,
    'gt': lambda: C > 1, 'bytes': lambda: bytes(C), 'next': lambda: next(C), 'round': lambda: round(C),
    'round2': lambda: round(C, 1), 'abs': lambda: abs(C), 'complex': lambda: complex(C),
    'divmod': lambda: divmod(C, 1), 'pow': lambda: pow(C, 2), 'pow3': lambda: pow(C, 2, 3), 'call': lambda: C(1),
    'seta': seta, 'dela': dela, 'seti': seti, 'deli': deli, 'isinstance': lambda: isinstance(1, C),
    'issubclass': lambda: issubclass(int, C), 'hint': lambda: operator.length_hint(C), 'key': lambda: {C: 1}[C],
    'unpack': lambda: [*C], 'join': lambda: ''.join(C), 'print': lambda: print(C), 'range': lambda: range(C),
    'chr': lambda: chr(C), 'bin': lambda: bin(C), 'sum': lambda: sum(C), 'sorted': lambda: sorted(C),
    'tuple': lambda: tuple(C), 'set': lambda: set(C), 'dict': lambda: dict(C),
    'enumerate': lambda: list(enumerate(C)), 'zip': lambda: list(zip(C)), 'map': lambda: list(map(C, [1])),
    'filter': lambda: list(filter(C, [1])), 'callable': lambda: callable(C), 'type': lambda: type(C),
    'copy': lambda: __import__('copy').copy(C) is C, 'trunc': lambda: __import__('math').trunc(C),
    'sqrt': lambda: __import__('math').sqrt(C), 'sortkey': lambda: sorted([1], key=C),
    'slice2': lambda: [1, 2, 3][C:], 'repeat': lambda: 'a' * C, 'center': lambda: 'a'.center(C),
    'complex2': lambda: complex(1, C), 'int2': lambda: int('11', C), 'round3': lambda: round(2.5, C),
    'to_bytes': lambda: (5).to_bytes(C, 'big'), 'pop': lambda: [1, 2, 3].pop(C), 'list eq': lambda: [C] == [1],
    'in list': lambda: C in [1], 'index in': lambda: [C].index(1), 'max': lambda: max(C), 'any': lambda: any(C),
    'str%': lambda: '%c' % C, 'ascii': lambda: ascii(C), 'bytearray': lambda: bytearray(C), 'hex': lambda: hex(C),
    'str in list': lambda: str([C]), 'raise': lambda: exec('raise C', {'C': C}),
    'match': lambda: exec('match 1:\n case C(): print("m")', {'C': C}),
    'except': lambda: exec('try: 1/0\nexcept C: print("caught")', {'C': C}), 'subclass': lambda: type('D', (C,), {}),
    'super': lambda: super(C, C), 'vars': lambda: len(vars(C)) > 0, 'star': lambda: (lambda *a: a)(*C),
    'dstar': lambda: (lambda **k: k)(**C),
}
for name, f in functions.items():
    show(name, f)
