"""Programs of source text for compile: mutated good programs, and tokens in any order.

Left out, since 3.12 has another grammar than 3.11 there: f-strings, `type` statements and parameters in brackets;
since it is ours alone: a `try` without clauses, `from "…" import`, `await` and its like outside functions. Also left out, so that a
seed keeps its programs, is what once differed: leading zeros behind other than ASCII, bad strings, `yield ,`, the last blanks
of an expression.
"""

import ast
import re

from statements import call, load

TOKENS = """x y f 1 2.5 'a' "b" None True ( ) [ ] { } ( ) , : . ; = == != < > + - * ** / // % @ & | ^ ~ << >> := -> += -= *= **= not in is and or
    if else elif for while def class return yield from import as with try except finally raise pass break continue lambda global nonlocal del assert
    async await match case _ ... ! $ ? ` 0x1 1e5 1j b'x' print exec 'a x= 0777 1_ é € __debug__ False , : ( ) = x y""".split()
LINES = ['\n', '\n ', '\n  ', '\n    ', '\n\t', ' \\\n', ' # c\n', '\n\n', '\n        ', '\n \t', ';', '\f', '\\']
GOOD = [
    'if x:\n    y = 1\nelif y:\n    pass\nelse:\n    f(x)\n', 'for x in y:\n    if x: break\n    continue\nelse:\n    pass\n', 'while x:\n    x -= 1\n', 'def f(a, b=1, /, c=2, *d, e, g=3, **h):\n    return a\n',
    'class C(B, metaclass=M):\n    x = 1\n    def m(self): pass\n', 'with a as b, c as d:\n    pass\n', 'with (a as b, c):\n    pass\n', 'try:\n    f()\nexcept E as e:\n    pass\nexcept (A, B):\n    pass\nelse:\n    x\nfinally:\n    y\n',
    'try:\n    f()\nexcept* E:\n    pass\n', 'match x:\n    case [a, *b]:\n        pass\n    case {"k": v, **r}:\n        pass\n    case C(1, x=2) | None if y:\n        pass\n    case -1 | 2+3j | a.b as c:\n        pass\n    case _:\n        pass\n',
    'async def f():\n    async for x in y:\n        await x\n    async with a as b: pass\n    return [z async for z in w]\n', 'lambda a, *b, c=1, **d: (a, b)\n', 'f(a, *b, c=1, **d)\n', 'f(x for x in y)\n', 'x = [a for a in b if c]\n',
    'x = {a: b for a, b in c}\n', 'x = {a, *b}\n', 'x = {**a, "k": 1}\n', 'x = a if b else c\n', 'x, *y = z = 1, 2\n', 'x[1:2, ::3] = a.b\n', 'del x, y[0], z.a\n', 'global x\n', 'def f():\n    nonlocal x\n', 'import a.b as c, d\n',
    'from . import a\nfrom .b import (c as d, e)\nfrom f import *\n', 'raise E from e\n', 'assert x, y\n', 'x: int = 1\n', 'x += yield\n', '@a.b(c)\ndef f() -> int: ...\n', 'print(x, end="")\n', 'x = not a and b or c\n', 'x = a < b <= c != d is not e not in g\n',
    'x = -a ** -b\n', 'if (n := f()) > 1: pass\n', 'x = (yield)\n', 'return x\n', 'def f():\n    yield from x\n    return\n', 'x = """a\nb"""\n', 'x = "a" \'b\' b"c"\n', "x = 'a\\x4'\n", 'x = b"\\xff\\u1234"\n', 'x = (1,\n     2,\n)\n',
    'if x:\n    if y:\n        a\n    b\nc\n', 'def f(x):\n  global x\n', 'for x, (y, z) in w: pass\n', 'x = 1; y = 2;\n', 'x = [\n  1,\n  2\n]\n', 'while True: x = 1; break\n', 'class C:\n    return 1\n', 'f(**a, b=1)\n', 'x = a.b.c[d](e)(g)\n',
    'x = await y\n', 'None = 1\n', 'f() = 1\n', 'x = y = 1\n', '(x, y) += 1\n', 'x = *a, b\n', 'print x\n', 'from __future__ import annotations\n', 'try:\n    pass\nfinally:\n    pass\n', 'if x:\n\ty\n', 'continue\n', 'x = 0o17 + 0b1 + 0xf + 1_0.5e-3j\n',
    'x = a[b := 1]\n', 'x = lambda: (yield)\n', 'def f(a, a): pass\n', 'f(a=1, a=2)\n', 'with open(x) as f: pass\n', 'except E: pass\n', 'else: pass\n', 'x = {1: 2, 3}\n', 'async with a: pass\n', 'def f(*, a): pass\n', 'case = match = _ = 1\nmatch(x)\nmatch[x]\n',
    'match x:\n case 1: pass\n case a: pass\n case b: pass\n', 'x = 1 if 2\n', 'def f(a=1, b): pass\n', 'import a as b.c\n', 'for f() in x: pass\n', 'del f()\n', 'x = [*a for a in b]\n',
]  # fmt: skip
TOKEN = re.compile(r'\s*\n[ \t]*|[^\W\d]\w*|\d\w*|"""|\*\*=?|//=?|<<=?|>>=?|:=|->|\.\.\.|[-+*/%@&|^=<>!]=|[ \t]+|.', re.S)
# See the head.
NOT_OURS = re.compile(r'''\btype\b|\b(def|class)\s+\w+\s*\[|[fF][rR]?['"]|yield\s*,|from\s*[.\s]*\w?['"]|[^\x00-\x7f].*\b0\d''')
OURS_ALONE = ['(unicode error)', 'mix bytes and nonbytes', "expected 'except' or 'finally' block", "'await' outside function", "outside async function", 'asynchronous comprehension outside']


def mutated(gen, text):
    """A good text with a few tokens lost, doubled, exchanged or put in."""
    tokens = TOKEN.findall(text)
    for _ in range(gen.random.choice([1, 1, 1, 2, 3])):
        at = gen.random.randrange(len(tokens) + 1)
        how = gen.random.randrange(8)
        if how < 2:
            del tokens[at : at + 1]
        elif how == 2:
            tokens[at:at] = tokens[at : at + gen.random.randint(1, 3)]
        elif how < 5:
            tokens.insert(at, gen.pick([' ', '']) + gen.pick(TOKENS) + gen.pick([' ', '']))
        elif how == 5:
            tokens[at : at + 1] = [gen.pick(TOKENS)]
        elif how == 6:
            tokens.insert(at, gen.pick(LINES))
        elif tokens:
            del tokens[at:]
            tokens = tokens or ['x']
    return ''.join(tokens)


def soup(gen):
    words = []
    for _ in range(gen.random.randint(1, 8)):
        words.append(gen.pick(TOKENS) if gen.chance(0.9) else gen.pick(LINES))
        if gen.chance(0.8):
            words.append(' ')
    return ''.join(words)


def text(gen):
    if gen.chance(0.25):
        return soup(gen)
    parts = [gen.pick(GOOD) for _ in range(gen.random.choice([1, 1, 1, 2]))]
    if gen.chance(0.2):
        # In a function, or a class.
        parts[-1] = gen.pick(['def g():\n', 'class K:\n', 'async def g():\n', 'if 1:\n']) + ''.join(f'    {line}\n' for line in parts[-1].splitlines())
    return mutated(gen, ''.join(parts))


def texts(gen):
    steps = []
    while len(steps) < 6:
        source = text(gen)
        if NOT_OURS.search(source) or ours_alone(source):
            continue
        mode = gen.pick(['exec', 'exec', 'exec', 'exec', 'eval'])
        if mode == 'eval':
            source = source.rstrip(' \t\n\f\\') + gen.pick(['', '\n'])
        steps.append(call('compiles', ast.Constant(source), *([ast.Constant(mode)] if mode != 'exec' else [])))
    return steps


def ours_alone(source):
    """Whether CPython refuses what this dialect takes."""
    try:
        compile(source, 'p.py', 'exec')
    except SyntaxError as e:
        return any(word in e.msg for word in OURS_ALONE)
    except ValueError:
        pass
    return False
