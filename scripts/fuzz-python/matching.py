"""Programs of `match`: random patterns against random subjects."""

from functions import parsed, written
from statements import step

SUBJECTS = ['1', "'a'", 'None', '[1, 2]', '(1, [2, 3])', "{'a': 1, 'b': [2]}", '[]', '{}', '1.5', 'True', "b'ab'", 'P(1, 2)', 'P(1, [P(3, 4)])', 'range(3)', "'abc'", '[1, 2, 3, 4]', '2+3j', '-1', '{1: 2}', 'int', 'Q(1)', "['x', {'y': (1,)}]"]
CLASSES = ['int', 'str', 'list', 'tuple', 'dict', 'float', 'bool', 'bytes', 'P', 'Q', 'object', 'range', 'set', 'R', 'Exception', 'x']
HEADER = """class P:
 __match_args__ = ("x", "y")
 def __init__(self, x, y):
  self.x, self.y = x, y
class Q:
 def __init__(self, q):
  self.q = q
class R:
 __match_args__ = 1
"""


def pattern(gen, depth, names):
    """A pattern's text. Capture names are used once each, as the language wants."""

    def name():
        fresh = f'v{len(names)}'
        names.append(fresh)
        return fresh

    def inner():
        return pattern(gen, depth - 1, names)

    how = gen.random.randrange(14) if depth > 0 else gen.random.randrange(5)
    if how == 0:
        return gen.pick(['1', "'a'", 'None', 'True', '-1', '2+3j', '1.5', "b'ab'", '-2.5', "'a' 'bc'", '1-2j'])
    if how == 1:
        return '_'
    if how == 2:
        return name()
    if how == 3:
        return gen.pick(['P.x', 'Z.one', 'Z.a', 'Z.nope'])
    if how in (4, 5):
        items = [inner() for _ in range(gen.random.randrange(4))]
        if gen.chance(0.4):
            items.insert(gen.random.randint(0, len(items)), gen.pick(['*_', '*' + name()]))
        opening, closing = gen.pick(['[]', '()'])
        return opening + ', '.join(items) + (',' if len(items) == 1 and opening == '(' else '') + closing
    if how in (6, 7):
        pairs = [f'{key}: {inner()}' for key in gen.random.sample(["'a'", "'b'", '1', 'None', 'Z.one', '1.0'], gen.random.randrange(3))]
        if gen.chance(0.3):
            pairs.append('**' + name())
        return '{' + ', '.join(pairs) + '}'
    if how in (8, 9):
        parts = [inner() for _ in range(gen.random.choice([0, 1, 1, 2, 3]))]
        parts += [f'{attribute}={inner()}' for attribute in gen.random.sample(['x', 'y', 'q', 'real'], gen.random.choice([0, 0, 1, 2]))]
        return f'{gen.pick(CLASSES)}({", ".join(parts)})'
    if how == 10:
        before = len(names)
        first = inner()
        if len(names) > before:
            return first
        return f'{first} | {pattern(gen, 0, [])}'.replace('| v0', '| 5')
    if how == 11:
        return f'({inner()} as {name()})'
    return inner()


def matches(gen):
    """Match statements over several subjects."""
    steps = parsed(HEADER + 'class Z:\n one, a = 1, "a"')
    for _ in range(gen.random.randint(1, 4)):
        cases = []
        for _ in range(gen.random.randint(1, 4)):
            names = []
            text = pattern(gen, 3, names)
            guard = f' if {written(gen, "any", 1)}' if gen.chance(0.15) else ''
            cases.append(f' case {text}{guard}:\n  show({text!r}, {", ".join(names)})')
        subject = gen.pick(SUBJECTS) if gen.chance(0.8) else written(gen, 'any', 1)
        try:
            steps += step(parsed(f'match {subject}:\n' + '\n'.join(cases) + '\n'))
        except SyntaxError:
            continue
    return steps
