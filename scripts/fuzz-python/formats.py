"""Numbers and text: random format specs, and random text that is read as a number."""

import ast
import struct

from statements import call, load, step

BASES = [0, 2, 8, 10, 16, 36]


def integer(gen):
    if gen.chance(0.4):
        return gen.random.randint(-20, 1100)
    value = gen.random.getrandbits(gen.pick([8, 30, 31, 53, 63, 64, 65, 128, 200]))
    return value + gen.pick([-1, 0, 0, 1]) if gen.chance(0.6) else -value


def real(gen):
    how = gen.random.randrange(6)
    if how == 0:
        return struct.unpack('d', struct.pack('Q', gen.random.getrandbits(64)))[0]
    if how == 1:
        return gen.random.randint(-1000, 1000) / gen.pick([2, 4, 8, 10, 100, 3])
    if how == 2:
        return float(integer(gen)) * 10.0 ** gen.random.randint(-30, 30)
    if how == 3:
        return gen.pick([0.0, -0.0, float('inf'), float('-inf'), float('nan'), 5e-324, 1e16, 9999999999999998.0, 0.5, 1.5, 2.5, 1e22, 1e23, 0.1])
    if how == 4:
        return gen.pick([1, 9.5, 9.9995, 99.95, 0.00001, 0.0001, 123456.5, 999999.5, 1e15]) * gen.pick([1, -1, 10, 0.1])
    return gen.random.uniform(-10, 10)


def number(gen):
    """The text of a number."""
    how = gen.random.randrange(8)
    if how < 3:
        value = integer(gen)
    elif how < 7:
        value = real(gen)
    else:
        value = complex(real(gen), real(gen))
        return f"complex({literal(value.real)}, {literal(value.imag)})"
    return literal(value)


def literal(value):
    return f'float({str(value)!r})' if value != value or value in (float('inf'), float('-inf')) else f'({value!r})'


def spec(gen):
    """A format spec, mostly well-formed."""
    text = ''
    if gen.chance(0.4):
        text += gen.pick(['', '', '*', '0', 'é', ' ', '{', '=']) + gen.pick('<>^=')
    if gen.chance(0.3):
        text += gen.pick('+- ')
    if gen.chance(0.05):
        text += 'z'
    if gen.chance(0.2):
        text += '#'
    if gen.chance(0.25):
        text += '0'
    if gen.chance(0.5):
        text += str(gen.pick([1, 2, 5, 8, 10, 12, 20, 33]))
    if gen.chance(0.2):
        text += gen.pick([',', '_', ',', '_', ',_', '_,', ',,'])
    if gen.chance(0.4):
        text += '.' + gen.pick(['0', '1', '2', '3', '6', '10', '17', '25', ''])
    if gen.chance(0.75):
        text += gen.pick('ddeEfFgGgnxXobcs%%rzq')
    if gen.chance(0.05):
        at = gen.random.randint(0, len(text))
        text = text[:at] + gen.pick(' .,#0zé<') + text[at:]
    return text


def percent(gen):
    """A conversion of `%`."""
    text = '%'
    if gen.chance(0.1):
        text += gen.pick(['(a)', '(b)', '()', '((a))', '(a'])
    for flag in '#0- +':
        if gen.chance(0.15):
            text += flag
    if gen.chance(0.4):
        text += gen.pick(['1', '5', '10', '*', '23', '05'])
    if gen.chance(0.35):
        text += '.' + gen.pick(['', '0', '1', '2', '5', '10', '*', '20'])
    if gen.chance(0.1):
        text += gen.pick('hlL')
    return text + gen.pick('diouxXeEfFgGcrsa%%sdfgxzb')


def numeric(gen, digits):
    """Text that may be read as a number."""
    pieces = []
    for _ in range(gen.random.randint(1, 7)):
        pieces.append(gen.pick(digits) if gen.chance(0.65) else gen.pick(['_', '.', 'e', 'E', '+', '-', 'j', ' ', '0x', '0b', '0o', 'inf', 'nan', '__', '٣', '²', '\n', '(', ')', 'e-', 'p', 'infinity', '\0', '\u2003', 'd', 'l']))
    return ''.join(pieces)


def expression(gen):
    """The text of one operation."""
    how = gen.random.randrange(16)
    value = number(gen) if gen.chance(0.85) else gen.pick(["'abc'", "''", 'None', 'True', "'日本'", '[1]', "b'x'", '()'])
    if how < 3:
        return f'format({value}, {spec(gen)!r})'
    if how == 3:
        return f'{gen.pick(["a{:", "{0:", "{!s:", "{!r:"]) + spec(gen).replace("{", "{{") + "}|"!r}.format({value})'
    if how < 6:
        tail = percent(gen) if gen.chance(0.2) else '|'
        template = percent(gen) + tail
        argument = gen.pick([value, f'({value},)', f'({integer(gen) % 30}, {value})', f'({integer(gen) % 30}, {integer(gen) % 9}, {value})', f'{{"a": {value}, "b": {number(gen)}}}', f'({value}, {number(gen)})'])
        return f'{template!r} % {argument}' if gen.chance(0.85) else f'{template.encode()!r} % {argument}'
    if how == 6:
        text = numeric(gen, '0123456789abcxz')
        return f'int({text!r}{gen.pick(["", ", " + str(gen.pick(BASES))])})'
    if how == 7:
        return f'float({numeric(gen, "0123456789")!r})'
    if how == 8:
        return f'complex({numeric(gen, "0123456789+-j")!r})'
    if how == 9:
        return f'float.fromhex({numeric(gen, ["1", "f", "8", "p", "."])!r})'
    if how == 10:
        return gen.pick([f'round({value}, {gen.random.randint(-5, 18)})', f'round({value})', f'int({value})', f'{value}.hex()', f'float({value})', f'{value}.as_integer_ratio()', f'repr({value})', f'str({value})', f'hash({value}) == hash({number(gen)})', f'{value} // {number(gen)}', f'divmod({value}, {number(gen)})', f'{value} ** {gen.random.randint(-3, 12)}', f'{value} == {number(gen)}', f'{value} < {number(gen)}', f'{value} % {number(gen)}', f'{value} / {number(gen)}'])
    if how == 11:
        return f'int({numeric(gen, "01234567")!r}, {gen.pick([0, 8, 2, 10])})'
    if how == 12:
        return f'int.from_bytes({gen.random.randbytes(gen.random.randrange(10))!r}, {gen.pick(["big", "little"])!r}, signed={gen.pick([True, False])})'
    if how == 13:
        return f'{literal(integer(gen))}.to_bytes({gen.random.randint(0, 12)}, {gen.pick(["big", "little"])!r}, signed={gen.pick([True, False])})'
    if how == 14:
        return f'{gen.pick(["hex", "oct", "bin", "chr", "abs", "bool"])}({literal(integer(gen))})'
    a, b = literal(integer(gen)), literal(integer(gen))
    return f'{a} {gen.pick(["//", "%", "&", "|", "^", "*", "-", "/"])} {b}'


def formats(gen):
    steps = []
    for _ in range(gen.random.randint(2, 8)):
        steps += step([call('show', ast.parse(expression(gen), mode='eval').body)])
    # What the scanner takes for a number, and where it stops.
    for _ in range(gen.random.randrange(3)):
        steps += [call('compiles', ast.Constant(numeric(gen, '0123456789abjx').strip() or '1'), ast.Constant('eval'))]
    return steps
