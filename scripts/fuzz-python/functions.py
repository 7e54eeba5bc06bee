"""Programs of functions: signatures of every shape and calls that may not fit, closures, decorators, generators."""

import ast
import re

from statements import call, load, step


def parsed(text):
    return ast.parse(text).body


def written(gen, type_='any', depth=0):
    """The text of an expression; one that has no text in 3.11 (an f-string with a backslash in it) is drawn again."""
    while True:
        try:
            return ast.unparse(ast.fix_missing_locations(ast.Expression(gen.expression(type_, depth))))
        except ValueError:
            continue


def signature(gen):
    """A random parameter list, as text, and its names."""
    names, parts, default = iter('pqrst'), [], False
    used = []

    def positional():
        nonlocal default
        name = next(names)
        used.append(name)
        default = default or gen.chance(0.3)
        return f'{name}={written(gen)}' if default else name

    for _ in range(gen.random.randrange(3)):
        parts.append(positional())
    if parts and gen.chance(0.3):
        parts.append('/')
    for _ in range(gen.random.randrange(2)):
        parts.append(positional())
    if gen.chance(0.3):
        parts.append('*args')
        used.append('args')
        star = True
    else:
        star = False
    if gen.chance(0.4):
        if not star:
            parts.append('*')
        for name in ['u', 'v'][: gen.random.randint(1, 2)]:
            used.append(name)
            parts.append(f'{name}={written(gen)}' if gen.chance(0.5) else name)
    if gen.chance(0.3):
        parts.append('**kw')
        used.append('kw')
    return ', '.join(parts), used


def arguments(gen):
    parts = []
    for _ in range(gen.random.randrange(5)):
        how = gen.random.randrange(8)
        if how < 4:
            parts.append(written(gen))
        elif how == 4:
            parts.append('*' + written(gen, gen.pick(['tuple', 'ints', 'any'])))
        elif how == 5:
            parts.append('**' + gen.pick(["{'p': 1}", "{'u': 2, 'v': 3}", '{}', "{'x': 0}", written(gen, 'dict')]))
        else:
            parts.append(gen.pick('pqrsuvx') + '=' + written(gen))
    return ', '.join(parts)


def calls(gen):
    """A function, or a class with methods, called in several ways."""
    text, names = signature(gen)
    shown = ', '.join(names)
    shape = gen.random.randrange(8)
    target = 'f'
    if shape < 3:
        body = f'def f({text}):\n return [{shown}]'
    elif shape == 3:
        body = f'f = lambda {text}: [{shown}]'
    elif shape == 4:
        body = f'class C:\n def f(self, {text}):\n  return [{shown}]'
        target = gen.pick(['C().f', 'C.f'])
    elif shape == 5:
        body = f'class C:\n @{gen.pick(["classmethod", "staticmethod"])}\n def f(k, {text}):\n  return [{shown}]'
        target = gen.pick(['C().f', 'C.f'])
    elif shape == 6:
        body = f'class C:\n def __init__(self, {text}):\n  show({shown})'
        target = 'C'
    else:
        body = f'def outer(g):\n def f({text}):\n  return [{shown}], g\n return f\nf = outer({written(gen)})'
    try:
        steps = step(parsed(body))
    except SyntaxError:
        return calls(gen)
    for _ in range(gen.random.randint(1, 5)):
        try:
            steps += step([call('show', parsed(f'{target}({arguments(gen)})')[0].value)])
        except SyntaxError:
            pass
    if gen.chance(0.3) and target == 'f':
        steps += step(parsed('show(f.__name__, f.__defaults__, f.__kwdefaults__, f.__qualname__)'))
    return steps


CLOSURES = [
    # What is evaluated, and in which order: `t` tells.
    'show(t(A) < t(B) < t(C))', 'show(t(A) == t(B) != t(C) in [t(1)])', 'show(not t(A) <= t(B) is not t(C))', 'show(t(A) and t(B) or t(C))', 'show(t(A) if t(B) else t(C))', 'f = (lambda x=t(A): t(x) if t(B) else lambda: t(C))\nshow(f(), f(t(0)))',
    'def f(x=t(A), *, y=t(B)):\n return x, y\nshow(f(), f(t(C)))', '@t(lambda f: (t(f.__name__), A))\n@t(lambda f: f)\ndef g(x=t(B)): pass\nshow(g)', '@t(lambda c: c)\nclass K(t(object), k=t(1)) if 0 else t(B):\n pass'.replace(' if 0 else t(B)', ''), 'show({t(1): t(A), t(2): t(B), **t({})})',
    'x = [t(A), *t(B), t(C)]\nshow(x)', 't(A)[t(B)] = t(C)', 't(A)[t(B)] += t(C)', 't([1, 2])[t(0):t(1)] = t(A)', 'x = {}\nx[t(A)], x[t(1)] = t(B), t(C)\nshow(x)', 'del t(A)[t(B)]', 'show(*t(A), t(B), *t(C))', 'print(*t(A), sep=t("-"), **t({"end": "|"}))', 'show(t(A) + t(B) * t(C))', 'show(t(A) ** -t(B))',
    'x = y = z = t(A)\nshow(x, y, z)', 'for t.x in A:\n show(t.x)', 'for x, t.y in t([(1, A), (2, B)]):\n show(x, t.y)', 'with t(Manager(t(1))) as t.z, t(Manager(t.z)):\n show(t(A))', 'assert t(A), t(B)', 'raise t(ValueError)(t(A)) from t(None)', 'show(f"{t(A)}{t(B)!r:{t(9)}}")', 'show([t(x) for x in t(A) if t(x) for y in t(B)])',
    'show({t(x): t(y) for x in t([1]) for y in t(A)})', 'show([(x := t(A)), x, (x := t(B))], x)', 'show((t(A), t(B))[t(0)])', 'x = t(A)\nx += t(B)\nshow(x)', 'lambda x=t(A): t(B)', 'show((lambda *a, **k: (a, k))(t(A), *t(B), k=t(C), **t({"z": 1})))', 'x: t(A) = t(B)\nshow(x)', 't.x: t(A) = t(B)', 't([0])[t(0)]: t(A)', 'return_ = t(A), *t(B)\nshow(return_)',
    # Stars in every place.
    'def f():\n return *A, B\nshow(f())', 'def f():\n yield *A, B\nshow(list(f()))', 'x = {}\nx[*A] = B\nshow(x)', 'show({(1, 2): 3}[*A])', 'for x in *A, *B:\n show(x)', 'show([*A, *B], (*A,), {*()}, [*[*A]])', 'x, *y, z = *A, *B\nshow(x, y, z)', '*x, = A\nshow(x)', '[x, *y] = *A, B\nshow(x, y)', '(x, *(y, *z)) = A, *B\nshow(x, y, z)',
    '*x, *y = A', 'x = *A,\nshow(x)', 'x = *A', 'del (x, [y])', 'x, (y, *z), *w = A, B, *C\nshow(x, y, z, w)', 'def f(*a: A, **k: B):\n return a, k\nshow(f(*C, *A), f(**{"x": 1}, **{"y": B}))', 'f = lambda *a: a\nshow(f(*A, 1, *B), f(*[]), f(*A or B))', 'show({**{"a": A}, "a": B, **{}})', 'show(dict(**{"a": 1}, **{"a": 2}))', 'for *x, y in [A, B]:\n show(x, y)',
    'show([x for *x, y in [A, (1, 2, 3)]])', 'class K(*[object], **{"metaclass": type}):\n pass\nshow(K.__mro__)', 'print(*A, *B, sep="|", end="")', 'x = 1, *A if B else C\nshow(x)', 'x += *A, B', 'x = (*A, *B) + (*C,)\nshow(x)', 'def f(a, *, b): return a, b\nshow(f(*[1], **{"b": A}), f(*A, b=2))', 'match A:\n case [x, *y]:\n  show(x, y)\n case {"a": x, **y}:\n  show(x, y)', 'try:\n 1 / 0\nexcept (*[KeyError], ZeroDivisionError):\n show("caught")',
    'def f():\n n = A\n def g(x):\n  nonlocal n\n  n = n, x\n  return n\n return g\ng = f()\nshow(g(B), g(C))',
    'def f(g):\n def h(*a, **k):\n  show(a, k)\n  return g(*a, **k)\n return h\n@f\ndef k(x, y=B):\n return x, y\nshow(k(A), k(B, y=C))',
    'fs = [lambda: i for i in A]\nshow([f() for f in fs])',
    'def f():\n x = A\n class K:\n  x = B\n  def m(self):\n   return x\n  y = [x for _ in range(2)]\n return K().m(), K.x, K.y\nshow(f())',
    'x = A\ndef f():\n global x\n x = B\n return x\nshow(f(), x)',
    'def f(n, k=0):\n return f(n - 1, k + 1) + [n] if k < 9 and n > 0 else []\nshow(f(B))',
    'def f(x, acc=[]):\n acc.append(x)\n return acc\nshow(f(A), f(B), f.__defaults__)',
    'def f():\n show(n)\n n = A\nf()',
    'def f():\n def g():\n  return n\n if A:\n  n = B\n return g()\nshow(f())',
    'def f():\n x = A\n del x\n return x\nf()',
    'def f():\n x = A\n def g():\n  nonlocal x\n  del x\n g()\n return x\nf()',
    'f = lambda *a, k=A, **kw: (a, k, kw)\nshow(f(B, C), f(k=B), f(z=C))',
    'def deco(*args):\n def wrap(f):\n  f.tag = args\n  return f\n return wrap\n@deco(A, B)\n@deco(C)\ndef f(): pass\nshow(f.tag)',
    '@A\ndef f(x):\n return x\nshow(f)',
    'try:\n raise ValueError(A)\nexcept ValueError as e:\n def f():\n  return e\nf()',
    'def f(a, b: A = B) -> C:\n return a\nshow(f.__annotations__, f(1))',
    'def f(x):\n return [y for y in x if (z := y)], z\nshow(f(A), f([1, B]))',
    'def f():\n yield A\n return B\nshow(list(f()), f().__name__)',
    'x = A\nshow([x for x in B], x)\nshow({x: y for x in [1, 2] for y in C}, x)',
    'def f(*, a, b=A): return a, b\nf(B)\n',
    'def f(x): x[0] = A; return x\ny = [B, C]\nshow(f(y), y)\nf((1,))',
]


def closures(gen):
    """Closures, decorators, scopes."""
    steps = []
    for _ in range(gen.random.randint(1, 3)):
        text = gen.pick(CLOSURES)
        for letter in 'ABC':
            text = re.sub(rf'\b{letter}\b', lambda _: written(gen, 'any', gen.random.randrange(2)), text)
        try:
            steps += step(parsed(text))
        except SyntaxError:
            continue
    return steps or closures(gen)


PIECES = [
    'x = yield A', 'x = yield x', 'yield', 'show((yield B))', 'yield from A', 'x = yield from B', 'return A', 'raise ValueError(A)',
    'try:\n x = yield A\nexcept ValueError as e:\n show("caught", str(e))\n yield B', 'try:\n yield A\nfinally:\n show("finally")',
    'try:\n yield A\nfinally:\n yield B', 'try:\n yield A\nexcept GeneratorExit:\n show("exit")\n raise',
    'try:\n yield A\nexcept GeneratorExit:\n show("exit")\n return', 'try:\n yield A\nexcept GeneratorExit:\n yield B',
    'for i in A:\n x = yield i', 'while True:\n x = yield x\n if not x:\n  break', 'with Manager(1):\n yield A', 'x = [(yield A), (yield B)]',
    'show(x)', 'x = yield A, B', 'yield from (i for i in A)', 'yield from inner(A)', 'x = yield from inner(B)', 'raise StopIteration(A)', 'x += yield A',
    'lambda: (yield)', 'show([*inner(A)])', 'try:\n yield from inner(A)\nexcept ValueError:\n yield B', 'return x', 'try:\n yield A\nexcept BaseException as e:\n show(type(e).__name__, str(e))',
]  # fmt: skip
USES = [
    'show(next(g))', 'show(next(g, A))', 'show(g.send(A))', 'show(g.send(None))', 'show(g.throw(ValueError))', 'show(g.throw(ValueError(A)))',
    'show(g.throw(KeyError, A))', 'show(g.throw(GeneratorExit))', 'show(g.close())', 'show(list(g))', 'show([*g])', 'x, y = g', 'x, *y = g',
    'for v in g:\n show(v)\n break', 'show(A in g)', 'show(sum(g))', 'show(iter(g) is g)', 'show(g.gi_running)', 'show(list(zip(g, A)))',
    'show(dict(g))', 'show(max(g))', 'show(next(iter(g)))', 'show(g.send())', 'show(g.throw())', 'show(len(g))', 'show(g[0])', 'show(tuple(map(str, g)))',
    'show(g.__next__())', 'show(g + A)', 'g.x = 1', 'show(g.__name__)', 'g.throw(StopIteration(A))', 'show("".join(g))', 'show({**g})', 'show(*g)',
]  # fmt: skip


def generators(gen):
    """A generator, driven in every way; it is kept to the end."""

    def filled(text):
        return re.sub(r'\b[AB]\b', lambda _: written(gen, gen.pick(['any', 'ints', 'int']), 0), text)

    body = [line for _ in range(gen.random.randint(1, 4)) for line in filled(gen.pick(PIECES)).split('\n')]
    inner = [line for _ in range(gen.random.randint(1, 2)) for line in filled(gen.pick([p for p in PIECES if 'inner' not in p])).split('\n')]
    text = 'def inner(x):\n ' + '\n '.join(inner) + '\n yield x\ndef f(x=None):\n ' + '\n '.join(body) + '\n yield\n'
    text += f'g = keep({gen.pick(["f()", "f()", "f(A)", "f(1)", "inner(f())"])})'
    try:
        steps = step(parsed(filled(text)))
    except SyntaxError:
        return generators(gen)
    for _ in range(gen.random.randint(1, 6)):
        try:
            steps += step(parsed(filled(gen.pick(USES))))
        except SyntaxError:
            pass
    if gen.chance(0.5):
        steps += step(parsed('show(g.close())'))
    steps += step([call('show', load('g'))])
    return steps
