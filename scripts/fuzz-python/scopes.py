"""Programs of scopes: nested functions and classes over a few names that are bound, declared, deleted and captured.

Left out: `exec` that binds a name in a function (3.11 keeps it for the next `locals()`, 3.13 does not).
"""

import re

from functions import parsed, written
from statements import step

NAMES = 'xyz'

# `N` stands for a name, `A` for an expression; `BODY` for a scope of its own.
PLAIN = [
    'N = A', 'N = N', 'N += 1', 'N = N, A', 'del N', 'show(N)', 'show(N, N)', 'for N in [1, 2]: pass', 'for N in A: show(N)', 'N, *N = A, 1', 'N: int = A', 'N: int', 'show([N for N in [1, 2]], N)', 'show([N := v for v in [1, 2]], N)',
    'show([(N, v) for v in [N, 1]])', 'show([lambda: N for v in [1]][0]())', 'N = lambda N=N: N\nshow(N())', 'N = lambda: N', 'show((lambda: N)())', 'show({N: v for v, N in [(1, 2)]})', 'show((N := A), N)', 'show(list(N for v in [1, 2]))',
    'show([v for v in [1, 2] if (N := v) > 1], N)', 'show([[N := w for w in [v]] for v in [1]], N)', 'try:\n raise ValueError(1)\nexcept ValueError as N:\n show(N)', 'with Manager(1) as N:\n show(N)', 'import sys as N\nshow(N.__name__)',
    'def N(v=N):\n return v\nshow(N())', 'class N:\n y = N', 'if A:\n N = 1\nelse:\n del N', 'match A:\n case [N, *N2]:\n  show(N)\n case N:\n  show(N)'.replace('N2', '_'), 'assert (N := 1)', 'show(f"{N} {(N := 2)}")', 'N = [N for _ in "ab"]',
    'show(N.__class__)', 'show(sorted(v for v in locals() if v in "xyz"))', 'exec("show(N)")', 'show(eval("N"))', 'show(globals().get("N"))', 'show([N for N in "ab" for N in N])', 'global N', 'nonlocal N', '(N) = A', 'while N:\n break\nelse:\n N = 1',
    'N = A if (N := 1) else N', 'def g(v=(N := 3)): return v\nshow(g(), N)', 'show([a < (N := 2) < N for a in [1]])', 'show((N := 1) < (N := 2) < (N := 0) < (N := 5), N)', 'print(end=str((N := 1)))', 'N[0] = A', 'show(*[N], **{})', 'N = *[N], N', 'return N', 'yield N',
    'async def N(): return N', 'show([N for v in [1] if N])', 'del (N, N)', 'del N, N', 'show(max([1], key=lambda v: N))', 'def g():\n return N\nN = 7\nshow(g())', 'def g():\n global N\n N = A\ng()\nshow(N)', 'def g():\n nonlocal N\n N = A\ng()\nshow(N)',
    'def g():\n nonlocal N\n del N\ng()\nshow(N)', 'def g():\n return [N for _ in [1]]\nshow(g())', 'def g(N):\n def h():\n  return N\n N = A\n return h\nshow(g(1)())',
]  # fmt: skip
SCOPES = [
    'def f(P):\n BODY\nshow(f(ARGS))', 'def f(P):\n BODY\n return N\nshow(f(ARGS))', 'class C:\n BODY', 'class C:\n BODY\n def m(self):\n  BODY\nC().m()', 'def f(P):\n DECLARE\n BODY\nshow(f(ARGS))', 'def f(P):\n DECLARE\n BODY\n return lambda: N\nshow(f(ARGS)())',
    'class C:\n DECLARE\n BODY', 'def f(P):\n BODY\n yield N\nshow(list(f(ARGS)))', 'def f():\n BODY\n def g():\n  DECLARE\n  BODY\n return g\nf()()', 'fs = []\nfor N in [1, 2]:\n def f(P):\n  BODY\n fs.append(f)\nshow([f(ARGS) for f in fs])',
    '@(lambda g: g)\ndef f(P):\n BODY\nf(ARGS)', '@(N := lambda g: g)\ndef f(P):\n BODY\nf(ARGS)', '@[lambda g: (show("deco"), g)[1]][0]\nclass C:\n BODY', 'if A:\n BODY\nelse:\n BODY', 'try:\n BODY\nfinally:\n BODY', 'for N in [1]:\n BODY',
]  # fmt: skip


def body(gen, depth):
    """Statements; each error is shown where it happens, except those of the compiler."""
    lines = []
    for _ in range(gen.random.choice([1, 2, 2, 3])):
        text = gen.pick(SCOPES) if depth and gen.chance(0.35) else gen.pick(PLAIN)
        if text.startswith(('global', 'nonlocal', 'return', 'yield')) and not gen.chance(0.15):
            continue
        text = re.sub(r'\bA\b', lambda _: gen.pick(['1', 'show(2)', '[3, 4]']) if gen.chance(0.5) else written(gen), text)
        # One choice of parameters, so that most calls fit.
        count = gen.random.choice([0, 0, 1, 1, 2])
        parameters = gen.random.sample(NAMES, count)
        text = re.sub(r'\bP\b', ', '.join(p + gen.pick(['', '=N', '=A1']) if i == count - 1 else p for i, p in enumerate(parameters)).replace('A1', '[0]'), text)
        text = re.sub(r'\bARGS\b', ', '.join(gen.pick(['1', "'a'", '[2]']) for _ in range(count)), text)
        text = re.sub(r'\bDECLARE\b', gen.pick(['global N', 'nonlocal N', 'global N, x', 'nonlocal N', 'pass']), text)
        # A name that is declared is used.
        text = re.sub(r'\bN\b', lambda _: gen.pick(NAMES), text)
        filled = []
        for line in text.split('\n'):
            indent = line[: len(line) - len(line.lstrip())]
            filled += [indent + inner for inner in (body(gen, depth - 1) if line.strip() == 'BODY' else [line.strip()])]
        if gen.chance(0.7) and not re.match('(global|nonlocal|return|yield)', text):
            filled = ['try:', *(' ' + line for line in filled), 'except Exception as e:', ' failed(e)']
        lines += filled
    return lines or ['pass']


def scopes(gen):
    steps = []
    for _ in range(gen.random.randint(1, 3)):
        try:
            steps += step(parsed('\n'.join(body(gen, 2))))
        except SyntaxError:
            continue
    return steps or scopes(gen)
