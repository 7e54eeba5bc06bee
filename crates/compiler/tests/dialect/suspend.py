# Any Python code may suspend, at any call depth. In each case a ticker runs beside it.

# case: comprehensions
def f(x):
    sleep(0.001)
    return x
async def main():
    print([f(x) for x in range(3)])
    print({f(x) for x in range(3)})
    print({f(x): f(-x) for x in range(2)})
    print([x for x in range(4) if f(x) % 2])
    print([f(x) + f(y) for x in (1, 2) for y in (10, 20)])
async def tick():
    sleep(0.0025)
    print('tick')
run(main(), tick())
# expect: tick
# expect: [0, 1, 2]
# expect: {0, 1, 2}
# expect: {0: 0, 1: -1}
# expect: [1, 3]
# expect: [11, 21, 12, 22]

# case: generators
def g():
    for i in range(3):
        sleep(0.001)
        yield i
print(list(g()), next(g()), sum(g()), max(g()), [*g()], 2 in g())
a, b, c = g()
print(a, b, c)
x, *rest = g()
print(x, rest)
# expect: [0, 1, 2] 0 3 2 [0, 1, 2] True
# expect: 0 1 2
# expect: 0 [1, 2]

# case: generator expressions
def f(x):
    sleep(0.001)
    return x
print(sum(f(x) for x in range(3)), any(f(x) for x in (0, 1)), all(f(x) for x in (1, 0)))
# expect: 3 True False

# case: yield from
def inner():
    sleep(0.001)
    got = yield 1
    sleep(0.001)
    return got
def outer():
    r = yield from inner()
    sleep(0.001)
    yield r
g = outer()
print(next(g), g.send('sent'))
# expect: 1 sent

# case: a generator shared by two coroutines
def g():
    for i in range(4):
        yield i
it = g()
async def w(n):
    for x in it:
        print(n, x)
        sleep(0)
run(w('a'), w('b'))
# expect: a 0
# expect: b 1
# expect: a 2
# expect: b 3

# case: a generator that sleeps while another wants it
def g():
    sleep(0.01)
    yield 1
it = g()
async def w():
    try:
        return next(it)
    except ValueError as e:
        return str(e)
print(gather(w(), w()))
# expect: [1, 'generator already executing']

# case: with bodies, __enter__ and __exit__
class M:
    def __enter__(self):
        sleep(0.001)
        return 'entered'
    def __exit__(self, *a):
        sleep(0.001)
        print('exited')
        return True
with M() as m:
    sleep(0.001)
    print(m)
    raise ValueError
print('end')
# expect: entered
# expect: exited
# expect: end

# case: properties
class C:
    @property
    def p(self):
        sleep(0.001)
        return 'p'
    @p.setter
    def p(self, v):
        sleep(0.001)
        print('set', v)
    @p.deleter
    def p(self):
        sleep(0.001)
        print('del')
c = C()
print(c.p)
c.p = 5
del c.p
print(getattr(c, 'p'), hasattr(c, 'p'))
# expect: p
# expect: set 5
# expect: del
# expect: p True

# case: descriptors
class D:
    def __get__(self, obj, cls):
        sleep(0.001)
        return 'got'
    def __set__(self, obj, v):
        sleep(0.001)
        print('set', v)
    def __set_name__(self, cls, name):
        sleep(0.001)
        print('named', name)
class C:
    d = D()
print(C().d)
C().d = 1
# expect: named d
# expect: got
# expect: set 1

# case: __init__, __new__ and metaclasses
class Meta(type):
    def __call__(cls, *args):
        sleep(0.001)
        return super().__call__(*args)
    def __new__(meta, name, bases, ns):
        sleep(0.001)
        return super().__new__(meta, name, bases, ns)
class C(metaclass=Meta):
    def __new__(cls, x):
        sleep(0.001)
        return super().__new__(cls)
    def __init__(self, x):
        sleep(0.001)
        self.x = x
class D:
    def __init__(self):
        sleep(0.001)
        self.d = 'd'
print(C(5).x, D().d)
# expect: 5 d

# case: __init_subclass__ and __class_getitem__
class B:
    def __init_subclass__(cls):
        sleep(0.001)
        print('sub', cls.__name__)
    def __class_getitem__(cls, k):
        sleep(0.001)
        return k
class S(B): pass
print(S[1])
# expect: sub S
# expect: 1

# case: attribute hooks
class C:
    def __getattr__(self, name):
        sleep(0.001)
        if name == 'missing':
            raise AttributeError(name)
        return name
    def __setattr__(self, name, v):
        sleep(0.001)
        print('set', name)
    def __delattr__(self, name):
        sleep(0.001)
        print('del', name)
c = C()
print(c.anything, getattr(c, 'missing', 'default'), hasattr(c, 'missing'))
c.x = 1
del c.x
# expect: anything default False
# expect: set x
# expect: del x

# case: __getattribute__
class C:
    def __getattribute__(self, name):
        sleep(0.001)
        return name
print(C().x)
# expect: x

# case: __iter__ and __next__
class C:
    def __init__(self): self.i = 0
    def __iter__(self):
        sleep(0.001)
        return self
    def __next__(self):
        sleep(0.001)
        self.i += 1
        if self.i > 2: raise StopIteration
        return self.i
for x in C(): print(x)
print(list(C()), dict(zip('ab', C())), list(enumerate(C())), list(map(str, C())))
# expect: 1
# expect: 2
# expect: [1, 2] {'a': 1, 'b': 2} [(0, 1), (1, 2)] ['1', '2']

# case: __getitem__, __setitem__, __delitem__, __contains__, __len__
class C:
    def __getitem__(self, k):
        sleep(0.001)
        if k == 2: raise IndexError
        return k
    def __setitem__(self, k, v):
        sleep(0.001)
        print('set', k, v)
    def __delitem__(self, k):
        sleep(0.001)
        print('del', k)
    def __contains__(self, k):
        sleep(0.001)
        return k == 1
    def __len__(self):
        sleep(0.001)
        return 2
c = C()
c[0] = 1
c[0] += 5
del c[0]
print(c[1], 1 in c, 5 in c, 5 not in c, len(c), bool(c), list(c), list(reversed(c)))
# expect: set 0 1
# expect: set 0 5
# expect: del 0
# expect: 1 True False True 2 True [0, 1] [1, 0]

# case: truth values
class T:
    def __init__(self, v): self.v = v
    def __bool__(self):
        sleep(0.001)
        return self.v
t, f = T(True), T(False)
if t: print('if')
if f: print('never')
while f: print('never')
print('yes' if t else 'no', not t, (f or 'or'), (t and 'and'), all([t, f]), any([f, t]))
assert t
print(list(filter(None, [t, f])) == [t])
# expect: if
# expect: yes False or and False True
# expect: True

# case: sort keys and comparisons
def key(x):
    sleep(0.001)
    return -x
l = [2, 3, 1]
l.sort(key=key)
print(l, sorted(l, key=key, reverse=True), min(l, key=key), max(l, key=key))
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        sleep(0.001)
        return self.n < o.n
    def __repr__(self):
        return f'C{self.n}'
print(sorted([C(3), C(1), C(2)]), min(C(2), C(1)), max([C(2), C(5)]))
# expect: [3, 2, 1] [1, 2, 3] 3 1
# expect: [C1, C2, C3] C1 C5

# case: map and filter
def f(x):
    sleep(0.001)
    return x * 2
print(list(map(f, [1, 2])), list(filter(f, [0, 1])), list(map(lambda a, b: f(a + b), [1], [2])))
# expect: [2, 4] [1] [6]

# case: __repr__, __str__ and __format__
class C:
    def __repr__(self):
        sleep(0.001)
        return 'repr'
    def __str__(self):
        sleep(0.001)
        return 'str'
    def __format__(self, spec):
        sleep(0.001)
        return f'<{spec}>'
c = C()
print(c, [c], {'k': (c,)}, {c.__class__.__name__: c})
print(f'{c} {c:>5} {c!r} {c!s:>5} {c=}', '{} {!r}'.format(c, c), '%s %r' % (c, c), format(c, 'x'))
print(str(c), repr(c), ascii(c), ' '.join([str(c)]))
# expect: str [repr] {'k': (repr,)} {'C': repr}
# expect: <> <>5> repr   str c=repr <> repr str repr <x>
# expect: str repr repr str

# case: __eq__ and __hash__ in dicts and sets
class K:
    def __init__(self, n): self.n = n
    def __hash__(self):
        sleep(0.001)
        return 1
    def __eq__(self, o):
        sleep(0.001)
        return self.n == o.n
    def __repr__(self): return f'K{self.n}'
d = {K(1): 'a', K(2): 'b'}
d[K(1)] = 'c'
print(d, d[K(2)], K(1) in d, d.get(K(3)), d.pop(K(2)), d.setdefault(K(5), 5), len(d))
s = {K(1), K(1), K(2)}
s.add(K(2))
s.discard(K(1))
print(s, K(2) in s, s | {K(3)}, s == {K(2)})
# expect: {K1: 'c', K5: 5} b True None b 5 2
# expect: {K2} True {K2, K3} True

# case: two coroutines in one dict
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        sleep(0.001)
        return self.n == o.n
d = {}
async def w(n):
    for i in range(3):
        d[K(i)] = n
run(w('a'), w('b'))
print(sorted((k.n, v) for k, v in d.items()))
# expect: [(0, 'b'), (1, 'b'), (2, 'b')]

# case: list methods with __eq__
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        sleep(0.001)
        return self.n == (o.n if isinstance(o, E) else o)
l = [E(1), E(2), E(2)]
print(l.index(2), l.count(2), 2 in l, 3 in l, l == [1, 2, 2], (E(1),) == (1,))
l.remove(1)
print(len(l))
# expect: 1 2 True False True True
# expect: 2

# case: arithmetic
class N:
    def __add__(self, o):
        sleep(0.001)
        return 'add'
    def __radd__(self, o):
        sleep(0.001)
        return 'radd'
    def __iadd__(self, o):
        sleep(0.001)
        return 'iadd'
    def __neg__(self):
        sleep(0.001)
        return 'neg'
    def __mul__(self, o):
        sleep(0.001)
        return NotImplemented
    def __index__(self):
        sleep(0.001)
        return 1
    def __call__(self, x):
        sleep(0.001)
        return x
    def __divmod__(self, o):
        sleep(0.001)
        return (1, 2)
class M:
    def __rmul__(self, o):
        sleep(0.001)
        return 'rmul'
n = N()
print(n + 1, 1 + n, -n, n * M(), [10, 20][n], n(5), divmod(n, 1), list(range(5))[n:], hex(n))
n += 1
print(n)
# expect: add radd neg rmul 20 5 (1, 2) [1, 2, 3, 4] 0x1
# expect: iadd

# case: comparisons
class N:
    def __lt__(self, o):
        sleep(0.001)
        return True
    def __eq__(self, o):
        sleep(0.001)
        return 'eq'
    def __ge__(self, o):
        sleep(0.001)
        return NotImplemented
n = N()
print(n < 1, 1 > n, n == 1, n != 1, 0 < n < 1 if False else n < 1 < 2)
try:
    n >= 1
except TypeError as e:
    print(e)
# expect: True True eq False True
# expect: '>=' not supported between instances of 'N' and 'int'

# case: decorators, defaults and annotations
def d(x):
    sleep(0.001)
    return x
def deco(f):
    sleep(0.001)
    return lambda *a: (sleep(0.001), f(*a))[1]
@deco
def f(a=d(5)) -> d(int):
    return a
@deco
class C:
    x: d(int) = d(1)
print(f(), C().x)
# expect: 5 1

# case: class bodies
class C:
    sleep(0.001)
    x = [sleep(0.001) or i for i in range(2)]
    def m(self): return self.x
print(C().m())
# expect: [0, 1]

# case: module bodies
# module lazy
# print('loading')
# sleep(0.01)
# value = 5
# print('loaded')
# end
async def a():
    import lazy
    print('a', lazy.value)
async def tick():
    sleep(0.005)
    print('tick')
run(a(), tick())
# expect: loading
# expect: tick
# expect: loaded
# expect: a 5
# takes: 10ms

# case: a module that two coroutines import
# module lazy
# print('loading')
# sleep(0.01)
# value = 5
# end
async def a():
    sleep(0.02)
    import lazy
    print('a', lazy.value)
async def b():
    import lazy
    print('b', lazy.value)
run(a(), b())
# expect: loading
# expect: b 5
# expect: a 5

# case: a module that another coroutine is loading
# module lazy
# print('loading')
# sleep(0.01)
# value = 5
# end
async def w(n):
    import lazy
    print(n, lazy.value)
    from lazy import value
    return value
print(gather(w(1), w(2), w(3)))
# expect: loading
# expect: 1 5
# expect: 2 5
# expect: 3 5
# expect: [5, 5, 5]
# takes: 10ms

# case: a module that fails while another coroutine wants it
# module lazy
# tries.append(1)
# sleep(0.01)
# if len(tries) < 2: raise ValueError('first')
# value = 5
# end
import builtins_like
async def w(n):
    try:
        import lazy
        return lazy.value
    except ValueError as e:
        return repr(e)
print(gather(w(1), w(2), w(3)))
# module builtins_like
# __builtins__['tries'] = []
# end
# expect: ["ValueError('first')", 5, 5]
# takes: 20ms

# case: a module whose loading waits for one that imports it
# module lazy
# early = 1
# async def use():
#     import lazy
#     return (lazy.early, hasattr(lazy, 'late'))
# used = run(use())
# late = 2
# end
import lazy
print(lazy.used, lazy.late)
# expect: (1, False) 2

# case: modules that import each other in two coroutines
# module one
# sleep(0.01)
# import two
# value = 1
# end
# module two
# sleep(0.01)
# import one
# value = 2
# end
async def a():
    import one
    return one.value
async def b():
    import two
    return two.value
print(gather(a(), b()))
# expect: [1, 2]
# takes: 10ms

# case: cancelled while another loads its module
# module lazy
# sleep(0.01)
# value = 5
# end
async def w():
    import lazy
    return lazy.value
async def other():
    try:
        import lazy
    finally:
        print('gone')
o = other()
async def k():
    sleep(0.005)
    cancel(o)
    print('cancelled')
print(gather(w(), o, k()))
# expect: cancelled
# expect: gone
# expect: [5, None, None]
# takes: 10ms

# case: cancelled while it loads the module that another wants
# module lazy
# print('loading')
# sleep(0.01)
# value = 5
# end
async def w():
    import lazy
    return lazy.value
first = w()
async def k():
    sleep(0.005)
    cancel(first)
print(gather(first, w(), k()))
# expect: loading
# expect: loading
# expect: [None, 5, None]
# takes: 15ms

# case: exec, eval and lambdas
exec('sleep(0.001)\nprint("exec")')
print(eval('[sleep(0.001), 1]'), (lambda: sleep(0.001))())
# expect: exec
# expect: [None, 1] None

# case: try, except and finally
def f():
    try:
        sleep(0.001)
        raise ValueError(1)
    except ValueError as e:
        sleep(0.001)
        print('except', e)
        raise KeyError(2) from e
    finally:
        sleep(0.001)
        print('finally')
try:
    f()
except KeyError as e:
    print(repr(e), repr(e.__cause__))
# expect: except 1
# expect: finally
# expect: KeyError(2) ValueError(1)

# case: an except clause that is computed
def kind():
    sleep(0.001)
    return ValueError
try:
    raise ValueError('v')
except kind() as e:
    print(e)
# expect: v

# case: match
class P:
    __match_args__ = ('x',)
    @property
    def x(self):
        sleep(0.001)
        return 5
def guard():
    sleep(0.001)
    return True
match P():
    case P(6): print('never')
    case P(5) if guard(): print('five')
# expect: five

# case: super and closures
class A:
    def m(self):
        sleep(0.001)
        return 'A'
class B(A):
    def m(self):
        def inner():
            sleep(0.001)
            return super(B, self).m()
        return inner() + super().m()
print(B().m())
# expect: AA

# case: wrappers
def retry(n):
    def deco(f):
        def wrapper(*args, **kw):
            for i in range(n):
                try:
                    return f(*args, **kw)
                except ValueError:
                    print('again', i)
                    sleep(0.001)
        return wrapper
    return deco
tries = 0
@retry(3)
def f(x):
    global tries
    tries += 1
    sleep(0.001)
    if tries < 3: raise ValueError
    return x
print(f('ok'))
# expect: again 0
# expect: again 1
# expect: ok
# takes: 5ms

# case: iter with a sentinel, zip, enumerate, reversed
n = 0
def f():
    global n
    n += 1
    sleep(0.001)
    return n
print(list(iter(f, 4)), list(zip(iter(f, 7), 'ab')), list(enumerate(iter(f, 9))))
# expect: [1, 2, 3] [(5, 'a'), (6, 'b')] [(0, 8)]

# case: isinstance and issubclass hooks
class Meta(type):
    def __instancecheck__(cls, o):
        sleep(0.001)
        return o == 1
    def __subclasscheck__(cls, o):
        sleep(0.001)
        return True
class C(metaclass=Meta): pass
print(isinstance(1, C), isinstance(2, C), issubclass(int, C))
# expect: True False True

# case: conversions
class V:
    def __int__(self):
        sleep(0.001)
        return 3
    def __float__(self):
        sleep(0.001)
        return 1.5
    def __complex__(self):
        sleep(0.001)
        return 2j
    def __bytes__(self):
        sleep(0.001)
        return b'b'
    def __round__(self, n=None):
        sleep(0.001)
        return 'round'
    def __abs__(self):
        sleep(0.001)
        return 'abs'
v = V()
print(int(v), float(v), complex(v), bytes(v), round(v), abs(v))
# expect: 3 1.5 2j b'b' round abs

# case: unpacking arguments
def items():
    sleep(0.001)
    yield 1
    sleep(0.001)
    yield 2
class KW:
    def keys(self):
        sleep(0.001)
        return ['a']
    def __getitem__(self, k):
        sleep(0.001)
        return k * 2
def f(*args, **kw): return args, kw
print(f(*items(), **KW()), [*items()], {**KW()}, dict(KW()))
# expect: ((1, 2), {'a': 'aa'}) [1, 2] {'a': 'aa'} {'a': 'aa'}

# case: containers are repr'd while they change
class C:
    def __repr__(self):
        sleep(0.001)
        return 'C'
l = [C(), C()]
async def a():
    print(l)
async def b():
    l.append(5)
run(a(), b())
print(l)
# expect: [C, C, 5]
# expect: [C, C, 5]

# case: assert messages and raise expressions
def m(x):
    sleep(0.001)
    return x
try:
    assert m(0), m('message')
except AssertionError as e:
    print(e)
class E(Exception):
    def __init__(self, x):
        sleep(0.001)
        super().__init__(x)
try:
    raise E(1) from m(ValueError('cause'))
except E as e:
    print(e, repr(e.__cause__))
# expect: message
# expect: 1 ValueError('cause')

# case: except groups
def boom(n):
    sleep(0.001)
    raise ExceptionGroup('g', [ValueError(n), KeyError(n)])
try:
    boom(1)
except* ValueError as g:
    sleep(0.001)
    print(g.exceptions)
except* KeyError as g:
    sleep(0.001)
    print(g.exceptions)
# expect: (ValueError(1),)
# expect: (KeyError(1),)

# case: a print to many
class C:
    def __str__(self):
        sleep(0.001)
        return 'C'
async def w(n):
    print(n, C(), C())
run(w(1), w(2))
# expect: 1 C C
# expect: 2 C C

# case: deep plain recursion that suspends at the bottom
def f(n):
    if n == 0:
        sleep(0.001)
        return 0
    return f(n - 1) + 1
async def w(n):
    print(f(n))
run(w(300), w(200))
# expect: 300
# expect: 200
