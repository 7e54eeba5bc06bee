"""Programs of control flow: loops, branches, handlers and context managers in one another."""

import re

from expressions import Template
from statements import call, load, step

ERRORS = """ValueError TypeError KeyError IndexError ZeroDivisionError StopIteration RuntimeError AttributeError LookupError
    ArithmeticError Exception NameError AssertionError OSError""".split()
NAMES = 'nmkj'

# `BLOCK` stands for statements, `ERROR` for a class of errors, `N` for a variable.
COMPOUND = [
    'if $any:\n BLOCK\nelse:\n BLOCK',
    'if $bool:\n BLOCK\nelif $any:\n BLOCK\nelse:\n BLOCK',
    'for N in $iterable:\n BLOCK',
    'for N in $ints:\n BLOCK\n if N:\n  break\nelse:\n BLOCK',
    'for N, N in $pairs:\n BLOCK\n continue\nelse:\n BLOCK',
    'for N in $any:\n if $bool:\n  continue\n BLOCK',
    'for turn in range(3):\n try:\n  BLOCK\n  continue\n finally:\n  BLOCK',
    'for turn in range(3):\n try:\n  BLOCK\n  break\n finally:\n  BLOCK\nelse:\n BLOCK',
    'turn = 3\nwhile turn:\n turn -= 1\n BLOCK\nelse:\n BLOCK',
    'turn = 0\nwhile True:\n turn += 1\n if turn > 2:\n  break\n BLOCK',
    'turn = 0\nwhile turn < 2:\n turn += 1\n try:\n  BLOCK\n except ERROR:\n  continue\n BLOCK',
    'try:\n BLOCK\nexcept ERROR as e:\n failed(e)\n BLOCK',
    'try:\n BLOCK\nexcept ERROR:\n BLOCK\nexcept (ERROR, ERROR) as e:\n failed(e)\nelse:\n BLOCK\nfinally:\n BLOCK',
    'try:\n BLOCK\nfinally:\n BLOCK',
    'try:\n BLOCK\nexcept:\n BLOCK\n raise',
    'try:\n BLOCK\nexcept ERROR as e:\n raise ERROR($any) from e',
    'try:\n BLOCK\nexcept ERROR as e:\n raise ERROR($any)',
    'try:\n raise ExceptionGroup("g", [ERROR($any), ERROR(1)])\nexcept* ERROR as e:\n show(e.exceptions)\nexcept* ERROR:\n BLOCK',
    'try:\n BLOCK\nexcept* ERROR as N:\n failed(N)\n BLOCK\nexcept* (ERROR, ERROR):\n BLOCK\n raise',
    'try:\n raise ExceptionGroup("g", [ERROR($any), ExceptionGroup("h", [ERROR(1), ERROR(2)]), ERROR(3)])\nexcept* ERROR as e:\n show(e)\n BLOCK\n raise\nexcept* ERROR:\n BLOCK\nexcept* ERROR as e:\n raise ERROR($any) from e',
    'try:\n try:\n  raise ExceptionGroup("g", [ERROR(1), ERROR(2), ERROR(3)])\n except* ERROR as e:\n  raise\n except* ERROR as e:\n  raise e\n except* ERROR:\n  BLOCK\nexcept BaseException as e:\n show(e, e.__context__, e.__cause__, e.__suppress_context__)\n raise',
    'try:\n raise ERROR($any)\nexcept* ERROR as e:\n show(e)\n BLOCK\nelse:\n BLOCK\nfinally:\n BLOCK',
    'try:\n try:\n  BLOCK\n except* ERROR:\n  raise ExceptionGroup("k", [ERROR(1), ERROR(2)])\n finally:\n  BLOCK\nexcept* ERROR as e:\n failed(e)\n for N in e.exceptions:\n  failed(N)\n raise e',
    'try:\n BLOCK\n raise ExceptionGroup("g", [ERROR(1), ERROR(2)])\nexcept* $any:\n BLOCK\nexcept* (ERROR, $any) as e:\n BLOCK',
    'try:\n exec("for k in [1]:\\n try: pass\\n except* ERROR: break")\nexcept SyntaxError as N:\n failed(N)',
    'with Manager($any):\n BLOCK',
    'with Manager($any, $bool) as N:\n BLOCK',
    'with Manager(1) as N, Manager(N, $bool):\n BLOCK',
    'with Manager(1, True):\n BLOCK\n raise ERROR($any)',
    'def f(N=$any):\n BLOCK\n return N\nshow(f(), f($any))',
    'def f():\n try:\n  BLOCK\n  return $any\n finally:\n  BLOCK\nshow(f())',
    'def f():\n for N in $ints:\n  try:\n   return $any\n  finally:\n   BLOCK\nshow(f())',
    'def f():\n with Manager(2, $bool):\n  BLOCK\n  return $any\nshow(f())',
    'match $any:\n case $int | $str:\n  BLOCK\n case [N, *_]:\n  BLOCK\n case _:\n  BLOCK'.replace('$int | $str', '1 | "a"'),
    '[i for i in $ints if (turn := i)]\nBLOCK',
]
SIMPLE = [
    'N = $any', 'N = $int', 'N += $int', 'N += $any', 'show(N)', 'show($any)', 'show(N, $any)', 'N = N, $any', 'raise ERROR($any)',
    'raise ERROR', 'raise ERROR($any) from ERROR(1)', 'raise ERROR(1) from None', 'del N', 'assert $any, $any', 'assert $any', 'pass',
    'N = [N]', 'N, N = $any', 'N = N if $bool else $any', 'show(N == N, N is N)', 'N = lambda: N', '1/0', '[][1]', '{}[0]', 'N.nope',
]  # fmt: skip
TEMPLATES = {}


def flow(gen):
    """Nested statements; what they show, and what the variables are in the end."""
    steps = []
    for _ in range(gen.random.randint(1, 3)):
        steps += step(block(gen, 3))
    for name in NAMES:
        steps += step([call('show', load(name))])
    return steps


def block(gen, depth):
    body = []
    for _ in range(gen.random.choice([1, 1, 2, 3])):
        body += statement(gen, depth)
    return body


def statement(gen, depth):
    text = gen.pick(COMPOUND if depth and gen.chance(0.6) else SIMPLE)
    # Loops count in variables that their bodies leave alone, so that they end.
    text = re.sub(r'\bturn\b', f'turn{depth}', text)
    text = re.sub(r'\bN\b', lambda _: gen.pick(NAMES), text)
    text = re.sub(r'\bERROR\b', lambda _: gen.pick(ERRORS), text)
    if text not in TEMPLATES:
        TEMPLATES[text] = Template(text, 'exec')
    filled = TEMPLATES[text].fill(lambda hole: gen.expression(hole, gen.random.randint(0, 1)))
    return with_blocks(gen, filled, depth)


def with_blocks(gen, statements, depth):
    """The statements, with a block where `BLOCK` stands."""
    done = []
    for s in statements:
        if getattr(getattr(s, 'value', None), 'id', None) == 'BLOCK':
            done += block(gen, depth - 1)
            continue
        for name in ('body', 'orelse', 'finalbody'):
            if isinstance(getattr(s, name, None), list):
                setattr(s, name, with_blocks(gen, getattr(s, name), depth))
        for part in [*getattr(s, 'handlers', []), *getattr(s, 'cases', [])]:
            part.body = with_blocks(gen, part.body, depth)
        done.append(s)
    return done
