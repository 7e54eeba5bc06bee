# Found by the fuzzer.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


# Slot wrappers: what they say to a wrong number of arguments.
for f in (
    lambda: (1).__add__(), lambda: (1).__add__(1, 2), lambda: (1).__add__(x=1), lambda: [].__mul__(), lambda: [].__setitem__(1),
    lambda: (1).__pow__(), lambda: (1).__pow__(1, 2, 3), lambda: (1).__repr__(1), lambda: [].__contains__(),
    lambda: {}.__contains__(), lambda: set().__contains__(), lambda: {}.__getitem__(), lambda: [].__getitem__(),
    lambda: ().__getitem__(), lambda: ''.__getitem__(), lambda: {}.__delitem__(), lambda: object().__setattr__(1),
    lambda: ''.__rmul__(), lambda: bytearray().__setitem__(), lambda: iter([]).__next__(1), lambda: [].__len__(key=1),
    lambda: property().__get__(), lambda: property().__set__(), lambda: int.__add__(), lambda: (1).__round__(1, 2),
):
    attempt(f)
print([].__getitem__.__class__, ().__getitem__.__class__, {}.__contains__.__class__, [].__contains__.__class__, bytes.__bytes__)

# Arguments by name.
for f in (
    lambda: memoryview(), lambda: memoryview(1, 2), lambda: memoryview(x=2), lambda: memoryview(b'', object=2),
    lambda: memoryview(x=1, y=2), lambda: pow(d=1), lambda: int('1', base=2, x=3), lambda: sum(z=1), lambda: min(d=1),
    lambda: abs(1, x=2), lambda: int.from_bytes(b'', bytes=2), lambda: int.from_bytes(1, 2, 3, 4), lambda: (1).to_bytes(1, 'big', 2, x=1),
    lambda: ''.index(), lambda: b''.count(), lambda: ''.find(1, 2, 3, 4), lambda: set().union(x=1), lambda: {1}.add(x=1),
    lambda: ''.find(x=1), lambda: bytes.maketrans(x=1), lambda: frozenset(1, 2), lambda: type(None)(1), lambda: type(...)(1),
    lambda: type(NotImplemented)(1), lambda: zip(strict=1, x=2), lambda: frozenset.intersection(z=1), lambda: bytes(1, 'a', 2.5),
    lambda: ''.replace(None, ''), lambda: ''.removeprefix(None), lambda: type(None, (), {}), lambda: bytes.fromhex(None),
    lambda: ''.encode(None), lambda: (1).to_bytes(1, None), lambda: ''.maketrans(1, 2), lambda: memoryview(b'').tobytes(1),
    lambda: memoryview(b'').cast(1), lambda: sum(..., 'a'), lambda: sorted(1.0, start=1),
):
    attempt(f)

# What comes first: positions before what is sought.
for f in (
    lambda: 'a'.find(1, 'x'), lambda: b'a'.find('x', 'y'), lambda: b'a'.count(',', b'x'), lambda: 'a'.rsplit(1, []),
    lambda: b'a'.split(1, []), lambda: b'a'.hex(1), lambda: b'a'.hex('ab', 'c'), lambda: b'a'.hex(None), lambda: b'a'.hex([1]),
    lambda: [].index(3, None), lambda: (1,).index(3, 0, 'a'), lambda: chr(2**40), lambda: chr(2**70), lambda: '%*d' % (2**64, 1),
    lambda: '%.*d' % (2**64, 1), lambda: (2.0).__pow__(None, 3), lambda: pow(1j, 1, (3,)), lambda: '%d' % None,
    lambda: float(bytearray(b'x')), lambda: [1, 2][::0], lambda: [1, 2][:'a':0],
    lambda: [1][[]:[]:'a'], lambda: str(b'', 'nope'), lambda: range(9)[5:5:2**70], lambda: range(9)[::-2**70],
):
    attempt(f)

# Calls of what cannot be called or unpacked.
def g(*a, **k):
    return a, k

for f in (
    lambda: 1(**1), lambda: None(*1), lambda: (1)(*1, 2), lambda: g(*1), lambda: g(1, *2), lambda: g(*1, **2), lambda: 'a'(*None),
    lambda: g(*..., x=undefined), lambda: g(**1), lambda: str.upper(*1), lambda: [].append(**1), lambda: 1(**{1: 2}),
    lambda: g(**{1: 2}), lambda: g(**{1: 2}, **{'a': 1}),
):
    attempt(f)

attempt(lambda: bytes(b'', 'a\0'))
attempt(lambda: 'a'.encode('utf-8', '\0'))
attempt(lambda: 0.0 ** float('-inf'))
attempt(lambda: 0.0 ** -1)
attempt(lambda: pow(2, 1j, []))
attempt(lambda: pow(2.0, 1, []))
attempt(lambda: pow(2, 1, []))
attempt(lambda: bytearray(b'a').pop(-10**25))
attempt(lambda: g(**{None: 0}, **{None: 0}))
attempt(lambda: range(2)[[]:0:0])
def store(x, k):
    x[k] = 1
attempt(lambda: store((1,), 2**70))
