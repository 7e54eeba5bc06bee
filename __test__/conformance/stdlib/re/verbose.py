import re

number = re.compile(r"""
    (?P<sign> [+-] )?       # the sign
    (?P<int> \d+ )          # at least one digit
    (?: \. (?P<frac> \d* ) )?   # [#] is no comment here: \#
    [ #]?                   # a class keeps its blanks
    (?: e (?P<exp> [+-]? \d+ ) )?
    """, re.X | re.I)
for s in ['1', '-2.5', '+3.e5', '4 E-3', '5#e1', 'x']:
    m = number.match(s)
    print(s, m and m.groupdict())
for pattern in ['a b', 'a\\ b', 'a[ ]b', 'a #c\nb', 'a\\#b', '( ?:a)', '(? :a)', 'a {2}', 'a { 2 }', 'a + +', 'a +?', 'a * +', '\n\t a \f\v b', '#only', 'a # x', '[#]a', '(?# x)a', '\u2003a', 'a\x1cb']:
    try:
        print(repr(pattern), [bool(re.fullmatch(pattern, s, re.X)) for s in ['ab', 'a b', 'a#b', 'a', 'aa', 'a{2}', '#a', '\u2003a', '']])
    except re.error as e:
        print(repr(pattern), e, e.pos, e.lineno, e.colno)
