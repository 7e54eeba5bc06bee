"""Programs of f-strings, as texts for eval: `ast.unparse` writes none with `=`, and few with odd spaces.

Only what 3.11 can parse: 3.12 takes any expression in any quotes, and words the errors of all others in another way.
"""

import ast
import re

from functions import written
from statements import call, load, step

LITERAL = ['', '', 'a', '{{', '}}', '%', ' ', 'é', '{{}}', '\\n', '\\x41', '\\N{DIGIT ONE}', '=', '!', ':', '日', '{{{{', '\\\\', '#']
ODD = [
    'x', 'y', 'x, y', '*z, x', '(x := A)', 'x:=5', '(lambda v: v)(x)', '(lambda: A)()', ' {"a": x}["a"]', '[v for v in z]', 'x == y', 'x != y', 'x <= y', 'x if x else y', 'z[0]', 'z[0:1]', 'z[x:=0]',
    'not x', '-x', 'x . real', '"b" "c"', '(x)', '((x))', ' (x, )', 'None', '...', 'f"{x}"', 'f"{x=}"', 'f"{x!r:>{w}}"', 'x.__class__', 'print', '{x}', ' {x: y}', '1_0', '0x1F', '1e5', '1j', 'w', 'x>y', 'x<y', 'x>=y',
    'x  +  y', 'A', 'A', 'A', 'x,', 'lambda: 1', 'x and y', 'x is not y', 'x not in z', 'str(x)', 'dict(a=x)', 'dict(**{})', 'z[-1]',
    'x = y', 'x!=y', 'x==y', 'yield', 'x\ty', 'x\n', '\nx', 'x #', 'f', 'x!', 'x ! r', '', ' ', '!r',
]  # fmt: skip
FILL = ['', '', '', '>', '<', '^', '*^', '0', '+', '#', ' ', '=', '{f}', '{f}>', "{'>'}", '{f!s}<', '}>', '{{>', '\\x3e', '{{', '!r']
WIDTH = ['', '', '5', '10', '{w}', '{w + 1}', '{w:d}', '{w!r}', '{len(z)}', '{w:{w}}', ' {w}']
PRECISION = ['', '', '', '.2', '.{w}', '.{w}f', '.3e', 's', 'd', 'x', 'g', '{t}', '{"d"}', '%Y-%m', 'nope', ':', '::', '=', 'r']
PREFIX = ['f', 'f', 'f', 'F', 'rf', 'fr', 'fR']
QUOTES = ["'", '"', "'''", '"""']
HEADER = """class T:
 def __format__(self, s): return 'T<' + s + '>'
 def __repr__(self): return 'T!'
 def __str__(self): return 'T.'
"""


def field(gen):
    inner = written(gen, 'any', gen.random.randrange(2)) if gen.chance(0.3) else gen.pick(ODD)
    inner = re.sub(r'\bA\b', lambda _: written(gen), inner)
    text = gen.pick(['', '', '', ' ', '  ', '\n']) + inner
    text += gen.pick(['', '', '=', ' =', '= ', ' = ', '=  '])
    text += gen.pick(['', '', '', '!r', '!s', '!a', '!r ', '!z'])
    if gen.chance(0.5):
        text += ':' + gen.pick(FILL) + gen.pick(WIDTH) + gen.pick(PRECISION)
    return '{' + text + '}'


def fstring(gen):
    """The text of one literal, or of some beside each other."""
    parts = []
    for _ in range(gen.random.choice([1, 1, 1, 2])):
        quote = gen.pick(QUOTES)
        body = ''.join(gen.pick(LITERAL) if gen.chance(0.4) else field(gen) for _ in range(gen.random.choice([1, 1, 2, 3])))
        parts.append(gen.pick(PREFIX) + quote + body + quote)
    if gen.chance(0.15):
        parts.insert(gen.random.randrange(len(parts) + 1), gen.pick(["'{x}'", "r'\\n'", "''", "u'u'"]))
    return gen.pick(['', ' ']).join(parts)


def valid(text):
    try:
        ast.parse(text, mode='eval')
        return True
    except (SyntaxError, ValueError):
        return False


def fstrings(gen):
    steps = ast.parse(HEADER).body
    for name, type_ in [('x', 'any'), ('y', 'any'), ('z', 'ints')]:
        steps += [ast.Assign([ast.Name(name, ast.Store())], gen.atom(type_))]
    steps += ast.parse(f'w = {gen.pick([3, 7, 0, 10])}\nf = {gen.pick(["<", ">", "^", "*<", ""])!r}\nt = {gen.pick("sdfgx")!r}').body
    if gen.chance(0.3):
        steps += ast.parse(f'{gen.pick("xy")} = T()').body
    for _ in range(gen.random.randint(1, 6)):
        text = next(t for t in iter(lambda: fstring(gen), None) if valid(t))
        steps += step([call('show', ast.Call(load('eval'), [ast.Constant(text)], []))])
    return steps
