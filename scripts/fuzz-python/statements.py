"""Steps: statements whose value or error is shown. Programs of expressions, and of variables that change."""

import ast

from expressions import METHOD_CALLS, Template

# Not here: sets that change in an order that is not the same, a dict whose keys are exchanged while it is gone through
# (when that is noticed differs), a bytearray that changes below an iterator of its memoryview (ours has its items).
MUTATIONS = {
    'list': """V[$index] = $any
V[$bound:$bound] = $iterable
V[$bound:$bound] = $any
V[$bound:$bound:$bound] = $list
V[$bound::2] = $iterable
V[$any] = $any
del V[$index]
del V[$bound:$bound]
del V[$bound:$bound:$bound]
del V[$any]
V += $iterable
V += $any
V *= $small
V *= $any
V[$index] += $any
V[$index] *= $small
V[$index], V[$index] = V[$index], $any
for x in V[:4]: V.append(x)
for x in list(V): V.remove(x)
x, *V[1:2] = $iterable
V = V + $list
V[V[$index]] = $any
V.append(V)
for i, x in enumerate(V[:5]): V[i] = $any
V[:] = $any
V.sort()
V.sort(key=$func, reverse=$flag)
V.sort(key=$func)
V[$index][$index] = $any
show([V.pop($index), V.pop()])
i = iter(V); show(next(i, 0)); V.append($any); show(list(i), list(i))
i = iter(V); next(i, 0); del V[:$bound]; show(i.__length_hint__(), list(i))
i = iter(V); V.insert(0, $any); show(next(i)); V.clear(); show(list(i)); V.append(1); show(list(i))
i = reversed(V); show(next(i, 0)); V.pop(); show(i.__length_hint__(), list(i))
i = reversed(V); V.append($any); V.insert($index, $any); show(list(i))
i = enumerate(V); next(i, 0); V[:] = $iterable; show(list(i))
i = zip(V, V); show(next(i, 0)); V.pop($index); show(list(i))
i = map($func, V); V.extend($ints); show(list(i))
for x in V[::-1]: V.remove(x)
for x in V: V.remove(x)
for x in V: V[:] = V[1:]
V[::$index] = V
V[$bound:$bound:$index] = V[$bound:$bound:$index]
del V[$bound:$bound:$index]
V[$bound:$bound] = V
V[V.index($any):] = $iterable
V.sort(key=lambda x: V.append(1))
V.sort(key=lambda x: len(V))
V.extend(x for x in V if len(V) < 9)
V += [V.pop(), V.pop()]
V += V; V *= 2
V.index($any, V.__len__())
i = iter(V); V += i; show(len(V) < 99)""",
    'dict': """V[$key] = $any
V[$any] = $any
del V[$key]
V |= $dict
V |= $any
V |= $pairs
V[$key] += $any
V[$key], V[$key] = $any
for k in V: V[k] = $any
for k in V: V[(k, 1)] = $any
for k in list(V): del V[k]
for k in V: del V[k]
V[$key]: int = $any
for k, v in V.items(): V[k] = v, k
V.setdefault($key, []).append($any)
show(list(V), list(V.values()), list(V.items()))
show(list(reversed(V)), V.keys(), V.items())
V[$key][$key] = $any
V = {**V, $key: $any}
show(V.popitem(), V.popitem())
view = V.keys(); V[$key] = 1; show(view)
i = iter(V); V[$key] = 1; show(list(i))
i = iter(V.items()); show(next(i, 0)); V.pop($key, 0); show(i.__length_hint__(), next(i, 0))
i = iter(V.values()); show(next(i, 0)); V.clear(); show(i.__length_hint__(), list(i))
i = iter(V); show(next(i, 0)); V.update({}); V[next(iter(V))] = 2; show(list(i))
i = reversed(V); V[$key] = 1; show(next(i))
i = reversed(V.items()); show(next(i, 0)); V.popitem(); show(list(i))
for k in V.copy(): V[k] = V.pop(k)
view = V.items(); V[$key] = $any; show(view, len(view), ($key, 1) in view, list(reversed(view)))
view = V.values(); V.clear(); show(view, len(view), $any in view)
view = V.keys(); show(sorted(view & $iterable, key=repr), len(view | $iterable)); V.pop($key, 0); show(view == V.keys(), view)
view = V.keys() | V.items(); show(len(view)); V[$key] = 1; show(len(view))
show(V.keys() >= $anyset, V.items() == V.items(), V.values() == V.values(), V.keys() - V.keys(), V.keys().isdisjoint($iterable))
show(V.keys().mapping == V, V.items().mapping.get($key)); V[$key] = 2; show(V.keys().mapping)
V |= V.items()
V.update(V.items())
V.update((k, V) for k in list(V)); show(len(V))
V = dict(zip(V, V.values())) | {v: k for k, v in V.items()}
x = dict.fromkeys(V, []); x.setdefault($key, []).append(1); show(x)
del V[$key], V[$key]""",
    'set': """V |= $anyset
V |= $any
V &= $anyset
V -= $anyset
V ^= $anyset
V -= $any
V |= V
V -= V
for x in sorted(V, key=repr): V.discard(x)
V = V | $anyset
V = {*V, $key}
V ^= $setlike
i = iter(V); V.add($key); show(next(i, 0) in [*V, 0])
i = iter(V); V.clear(); show(next(i))
for x in V.copy(): V.add((x,))
V.update(V, V); V.difference_update(V)
V ^= V
V &= V
V.intersection_update(V, $iterable)
V |= {(x,) for x in V}
show(len(V), $key in V)""",
    'bytearray': """V[$index] = $int
V[$index] = $any
V[$bound:$bound] = $bytes
V[$bound:$bound] = $any
V[$bound:$bound:$bound] = $bytelike
V[$bound:$bound] = $ints
V[$any] = $any
del V[$index]
del V[$bound:$bound:$bound]
V += $bytelike
V += $any
V *= $small
V[$index] += $small
V[$index] ^= $int
view = memoryview(V); V[$index] = $small; show(view)
view = memoryview(V); V.append(1)
view = memoryview(V); V[0:1] = $bytes; view.release()
view = memoryview(V); view[$index] = $int
view = memoryview(V); view[$bound:$bound] = $bytelike
with memoryview(V) as view: V.extend($bytes)
view = memoryview(V)[1:]; view.release(); V.clear()
with memoryview(V) as view: view[$index] = $any
view = memoryview(V); view.release(); show(view[0])
i = iter(V); show(next(i, 0)); V.append(1); show(list(i))
i = iter(V); next(i, 0); V.clear(); show(i.__length_hint__(), list(i))
i = reversed(V); V.extend($bytes); show(list(i))
for x in V[:9]: V.append(x)
for x in V: V.remove(x)
V[::$index] = V
V[$bound:$bound:$index] = V[$bound:$bound:$index]
del V[$bound:$bound:$index]
V[$bound:$bound] = V
V += V; V *= 2
with memoryview(V) as view: del V[0]
with memoryview(V) as view: V[0] = 1; V += b''
x = bytes(V); V.reverse(); show(x)""",
    'int': """V += $any
V -= $int
V *= $small
V //= $any
V %= $int
V **= $small
V &= $any
V |= $int
V ^= $int
V <<= $small
V >>= $small
V /= $real
V @= $any
V = -V
V[$any] = 1
V.real = $any
del V.real""",
    'str': """V += $str
V += $any
V *= $small
V %= $any
V[$index] = $str
del V[$index]
V -= $any
V.x = $any
V = V[::-1]
V |= $any
V = V.join($strs)""",
    'tuple': """V += $tuple
V += $any
V *= $small
V[$index] = $any
V[$index] += [$any]
del V[$index]
x, y = V
x, *y = V
*x, y = V
(x, y), *z = V
V = (*V, $any)
V = V[1:] + ($any,)""",
    'any': r"""V += $any
V -= $any
V *= $small
V /= $any
V |= $any
V &= $any
V %= $any
V >>= $small
V[$any] = $any
V[$any] += $any
del V[$any]
V.$attribute = $any
del V.$attribute
V.$attribute += $any
x, y = V
[x, y] = V
x, *y = V
(x, (y, z)) = V
*x, = V
x, y, *z, w = V
for x, y in $pairs: show(y, x)
for x, *y in V: show(x, y)
for V in $iterable: show(V)
for (x, y), z in V: show(x)
x = V = $any
del V
with V as x: show(x)
with V: pass
raise V
raise V from $any
assert V, $any
for x in V: show(x)
V(*$any)
V[...] = $any
del V[$bound:$bound]
V[$bound:$bound] = $any
V[$any, $any] = $any
@V\ndef f(): pass
lambda: V
global V; V = 1
async def f(): await V
try: raise $any\nexcept V: show(1)
try: 1/0\nexcept V as x: show(x)
try: [][1]\nexcept (V, $type): show(2)
exec("x = V")
V = V if V else $any
V = yield""",
}
MUTATIONS['any'] = MUTATIONS['any'].replace('$attribute', 'real').replace('global V; V = 1\n', '').replace('V = yield', 'x = V')
TEMPLATES = {}


def named(text, name):
    """The template of a statement about the variable `name`."""
    key = text, name
    if key not in TEMPLATES:
        renamed = ''.join(name if part == 'V' else part for part in words(text.replace('\\n', '\n')))
        TEMPLATES[key] = Template(renamed, 'exec')
    return TEMPLATES[key]


def words(text):
    word = ''
    for c in text:
        if c.isalnum() or c in '_$':
            word += c
            continue
        if word:
            yield word
        word = ''
        yield c
    if word:
        yield word


def call(name, *args):
    return ast.Expr(ast.Call(ast.Name(name, ast.Load()), list(args), []))


def load(name):
    return ast.Name(name, ast.Load())


def assign(name, value):
    return ast.Assign([ast.Name(name, ast.Store())], value)


def step(body, then=()):
    """Statements whose error is shown, and what is shown behind them whatever became of them."""
    handler = ast.ExceptHandler(ast.Name('Exception', ast.Load()), 'e', [call('failed', load('e'))])
    return [ast.Try(list(body), [handler], [], []), *then]


def expressions(gen):
    """Values, shown one after the other."""
    steps = []
    for _ in range(gen.random.randint(1, 4)):
        type_ = 'any' if gen.chance(0.6) else gen.pick(['set', 'anyset', 'longrange', 'str', 'int', 'float', 'list', 'dict'])
        steps += step([call('show', gen.expression(type_, gen.random.randint(1, 3)))])
    return steps


def mutations(gen):
    """Variables that are changed step by step, and shown after each step, whether it failed or not."""
    types = gen.random.choices(list(MUTATIONS), k=gen.random.randint(1, 2))
    body, names = [], 'ab'
    for name, type_ in zip(names, types):
        body.append(assign(name, gen.atom(type_)))
        gen.variables.setdefault(type_, []).append(name)
        if type_ not in ('any', 'set'):
            gen.variables.setdefault('any', []).append(name)
    shown = call('show', *(load(name) for name in names[: len(types)]))
    for _ in range(gen.random.randint(1, 5)):
        name, type_ = gen.pick(list(zip(names, types)))
        if gen.chance(0.75):
            template = named(gen.pick(MUTATIONS[type_].split('\n')), name)
            change = template.fill(lambda hole: gen.expression(hole, gen.random.randint(0, 1)))
        else:
            change = [call('show', method_on(gen, name, type_))]
        body += step(change) + step([shown])
    return body


def method_on(gen, name, type_):
    """A method of the variable's type, called on it."""
    templates = [t for result in METHOD_CALLS.values() for t in result if t.text.startswith(f'${type_}.')]
    if not templates:
        return gen.expression('any', 1)
    first = [True]

    def hole(kind):
        if first and first.pop():
            return load(name)
        return gen.expression(kind, 1)

    return gen.pick(templates).fill(hole)
