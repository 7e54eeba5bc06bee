"""Programs of jumps: return, break, continue, raise and yield out of loops, handlers and managers in one another, in
plain functions, generators, coroutines and asynchronous generators that are driven by hand.

Nothing is dropped unfinished: all that is driven is kept to the end. A coroutine that awaits another is not closed by
hand: here its clean-up may go on waiting, since cancelling a task is that.
"""

import re

from functions import parsed
from statements import step

ERRORS = 'ValueError KeyError IndexError RuntimeError StopIteration StopAsyncIteration GeneratorExit Exception BaseException LookupError'.split()

# `BLOCK` stands for statements, `LOOP` for statements of a loop, `E` for an error, `I` for a loop's variable.
COMPOUND = [
    'for I in range(2):\n LOOP', 'for I in range(3):\n LOOP\nelse:\n BLOCK', 'for I in range(2):\n try:\n  LOOP\n finally:\n  LOOP', 'for I in range(2):\n try:\n  LOOP\n except E:\n  LOOP\n else:\n  LOOP\n finally:\n  LOOP', 'I = 3\nwhile I:\n I -= 1\n LOOP',
    'I = 3\nwhile I:\n I -= 1\n try:\n  LOOP\n except E as e:\n  LOOP\n  raise\nelse:\n BLOCK', 'try:\n BLOCK\nexcept E as e:\n show(repr(e))\n BLOCK', 'try:\n BLOCK\nexcept (E, E):\n BLOCK\nexcept E as e:\n BLOCK\n raise', 'try:\n BLOCK\nfinally:\n BLOCK', 'try:\n BLOCK\nfinally:\n BLOCK',
    'try:\n BLOCK\nexcept E:\n raise E(n)\nfinally:\n BLOCK', 'try:\n BLOCK\nexcept E as e:\n raise E from e', 'with Manager(n):\n BLOCK', 'with Manager(n, True) as x:\n BLOCK', 'with Manager(1), Manager(2, True), Manager(3):\n BLOCK', 'with Guard(1, leaving=E(1)):\n BLOCK', 'with Manager(1, True), Guard(2, entering=E(n)):\n BLOCK',
    'with Manager(1, True), Guard(2, leaving=E(n)), Guard(3, leaving=E(3)):\n BLOCK', 'if n % 2:\n BLOCK\nelse:\n BLOCK', 'for I in range(2):\n with Manager(I, True):\n  LOOP', 'for I in range(2):\n with Guard(I, leaving=E(I)):\n  LOOP', 'try:\n try:\n  BLOCK\n except E:\n  BLOCK\nexcept E as e:\n show(repr(e), repr(e.__context__))',
    'match n:\n case 1 | 3:\n  BLOCK\n case _:\n  BLOCK', 'for I in keep(inner(n)):\n LOOP', 'try:\n raise E(n)\nexcept E:\n BLOCK', 'for I in range(2):\n for J in range(2):\n  LOOP\n else:\n  LOOP\n LOOP',
]  # fmt: skip
SIMPLE = ['show(n)', 'n += 1', 'n += 1', 'raise E(n)', 'raise E', 'return n', 'return', 'show(handled())', 'raise E(n) from E(1)', 'raise', 'raise E(n) from None', 'pass', 'assert n % 3', 'x = n', 'show(x)', 'del x', 'return show(n)', '1 / (n % 2)']
LOOP = ['break', 'continue', 'break', 'continue', 'if n > 1: break', 'if n % 2: continue', 'n += 1\nif n > 2: return n']
YIELDS = ['yield n', 'x = yield n', 'x = yield', 'yield n, x', 'show((yield n))', 'n = (yield n) or 1', 'if n % 2: yield n']
DELEGATES = ['yield from inner(n)', 'x = yield from inner(n)', 'x = yield from keep(inner(n))', 'yield from [n, 1]', 'x = yield from Delegate(n)']
AWAITS = [
    'await pause(n)', 'x = await pause(n)', 'show(await pause(n))', 'x = await other(n)', 'await other(n)', 'x = [await pause(v) for v in range(2)]', 'x = [v async for v in keep(several(n))]', 'x = {v: n async for v in keep(several(n)) if await pause(v)}',
    'n = (await pause(n)) or 1', 'x = [w for v in [1, 2] for w in [await pause(v)]]', 'x = (v async for v in keep(several(2)))\nkeep(x)\nx = [v async for v in x]', 'await Bad(n)', 'await n', 'return await other(n)', 'x = await (await wrapped(n))',
]  # fmt: skip
ASYNC_COMPOUND = [
    'async for I in keep(several(n)):\n LOOP', 'async for I in Steps(2):\n LOOP\nelse:\n BLOCK', 'async with AsyncManager(n):\n BLOCK', 'async with AsyncManager(1, True) as x, AsyncManager(2):\n BLOCK', 'async with AsyncManager(1, True, E(n)):\n BLOCK', 'async with Manager(n):\n BLOCK',
    'async for I in Steps(3, E(1)):\n LOOP', 'for I in range(2):\n async with AsyncManager(I, True):\n  LOOP', 'try:\n await pause(n)\nexcept E:\n await pause(2)\nfinally:\n await pause(3)',
]  # fmt: skip
HEADER = {
    'inner': 'def inner(n, x=None):\n BODY\n yield n\n return n',
    'Delegate': 'class Delegate:\n def __init__(self, n):\n  self.n = n\n def __iter__(self):\n  return self\n def __next__(self):\n  self.n -= 1\n  if self.n < -1:\n   raise StopIteration(self.n)\n  return self.n\n EXTRA',
    'pause': 'class pause:\n def __init__(self, n):\n  self.n = n\n def __await__(self):\n  got = yield self.n\n  return got',
    'other': 'async def other(n, x=None):\n BODY\n await pause(n)\n return n',
    'several': 'async def several(n, x=None):\n BODY\n yield n\n await pause("s")\n yield n + 1',
    'wrapped': 'async def wrapped(n):\n return pause(n)',
    'Bad': 'class Bad:\n def __init__(self, n):\n  self.n = n\n def __await__(self):\n  return self.n',
    'Steps': 'class Steps:\n def __init__(self, n, error=None):\n  self.n, self.error = n, error\n def __aiter__(self):\n  return self\n async def __anext__(self):\n  self.n -= 1\n  if self.n < 0:\n   raise self.error or StopAsyncIteration\n  return await pause(self.n)',
    'AsyncManager': 'class AsyncManager(Guard):\n async def __aenter__(self):\n  await pause("in")\n  return self.__enter__()\n async def __aexit__(self, *a):\n  await pause("out")\n  return self.__exit__(*a)',
}  # fmt: skip
EXTRAS = ['pass', 'def throw(self, *a):\n  show(a)\n  return 5', 'def close(self):\n  show("close")', 'def send(self, v):\n  show(v)\n  return 6', 'def close(self):\n  raise ValueError(1)', 'throw = None', 'close = 1']
KINDS = ['plain', 'generator', 'generator', 'coroutine', 'asyncgen']


def block(gen, kind, depth, loop):
    lines = []
    for _ in range(gen.random.choice([1, 1, 2, 3])):
        compound = COMPOUND + (ASYNC_COMPOUND if kind in ('coroutine', 'asyncgen') else [])
        simple = list(SIMPLE)
        if kind in ('generator', 'asyncgen'):
            simple += YIELDS * 2
        if kind == 'generator':
            simple += DELEGATES
        if kind in ('coroutine', 'asyncgen'):
            simple += AWAITS
        if loop:
            simple += LOOP * 2
        text = gen.pick(compound if depth and gen.chance(0.6) else simple)
        if kind == 'asyncgen':
            text = re.sub(r'\breturn .*', 'return', text)
        text = re.sub(r'\bE\b', lambda _: gen.pick(ERRORS), text)
        text = re.sub(r'\b[IJ]\b', lambda m: m[0].lower() + str(depth), text)
        for line in text.split('\n'):
            indent = line[: len(line) - len(line.lstrip())]
            word = line.strip()
            if word in ('BLOCK', 'LOOP'):
                lines += [indent + inner for inner in block(gen, kind, depth - 1, loop or word == 'LOOP')]
            else:
                lines.append(line)
    return lines


def function(gen, head, kind, depth):
    body = ' ' + '\n '.join(block(gen, kind, depth, False))
    return head.replace(' BODY', body)


def header(gen, text):
    """What the text calls, and what that calls, before it."""
    found, pending = {}, [text]
    while pending:
        now = pending.pop()
        for name in HEADER:
            if re.search(rf'\b{name}\b', now) and name not in found:
                source = HEADER[name].replace('EXTRA', gen.pick(EXTRAS))
                kind = {'inner': 'generator', 'other': 'coroutine', 'several': 'asyncgen'}.get(name)
                if kind:
                    source = function(gen, source, kind, 1)
                    # No recursion without end.
                    source = re.sub(rf'(?<!def )\b{name}\(', {'several': 'Steps(', 'inner': 'list('}.get(name, 'pause('), source)
                    source = re.sub(r'\b(several|other)\(', lambda m: m[0] if m.start() < 30 else 'Steps(', source)
                pending.append(source)
                found[name] = source
    return '\n'.join(found.values())


def moves(gen, closing):
    """What the driver does, one after the other."""
    found = []
    for _ in range(gen.random.randint(1, 6)):
        how = gen.random.randrange(10 if closing else 9)
        if how < 7:
            found.append(f"('send', {gen.pick(['None', 'None', '1', '0', repr('a')])})")
        elif how < 9:
            error = gen.pick(ERRORS if closing else [e for e in ERRORS if e != 'GeneratorExit'])
            found.append(f"('throw', {error}{gen.pick(['', '(7)'])})")
        else:
            found.append("('close',)")
    if closing and gen.chance(0.4):
        found.append("('close',)")
    if found and gen.chance(0.8) and not found[0].startswith("('throw"):
        found[0] = "('send', None)" if 'send' in found[0] else found[0]
    return '[' + ', '.join(found) + ']'


def jumps(gen):
    kind = gen.pick(KINDS)
    head = {'plain': 'def f(n, x=None):', 'generator': 'def f(n, x=None):', 'coroutine': 'async def f(n, x=None):', 'asyncgen': 'async def f(n, x=None):'}[kind]
    text = function(gen, f'{head}\n BODY' + {'plain': '', 'coroutine': '', 'generator': '\n yield n', 'asyncgen': '\n yield n'}[kind], kind, 3)
    text = header(gen, text) + '\n' + text
    try:
        steps = step(parsed(text))
    except SyntaxError:
        return jumps(gen)
    closing = not re.search(r'\b(other|several)\(', text)
    for number in gen.random.sample([0, 1, 2], 2):
        if kind == 'plain':
            steps += step(parsed(f'show(f({number}))'))
        elif kind == 'asyncgen':
            steps += step(parsed(f'drive_async(keep(f({number})), {moves(gen, closing)})'))
        else:
            steps += step(parsed(f'drive(keep(f({number})), {moves(gen, closing)})'))
    return steps
