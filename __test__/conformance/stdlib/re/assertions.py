import re

cases = [
    (r'a(?=b)', 'ab ac'), (r'a(?!b)', 'ab ac'), (r'(?<=a)b', 'ab cb'), (r'(?<!a)b', 'ab cb b'), (r'(?<=^)a', 'aa'), (r'(?<!^)a', 'aa'),
    (r'(?=(a+))a*b\1', 'baaabac'), (r'(?=(\w+))\1:', 'abc:'), (r'(?<=(a))(b)', 'ab'), (r'(?<=a.c)d', 'abcd'), (r'(?<=\d{3})x', '123x'),
    (r'(?<=ab|cd)e', 'abe cde e'), (r'(?<!ab|cd)e', 'abe cde e'), (r'(?!)', 'a'), (r'(?=)', 'a'), (r'(?<=)', 'a'), (r'(?<!)', 'a'),
    (r'(?!(a)b)(a)', 'ac'), (r'(?=a)(?=.b)ab', 'ab'), (r'(?<=é)b', 'éb'), (r'(?<=日本)語', '日本語'), (r'\b(?!foo)\w+', 'foo bar'),
    (r'^(?=.*\d)(?=.*[a-z]).{4,}$', 'abc1'), (r'(?<=(?<=a)b)c', 'abc'), (r'(?<=(?=a).)b', 'ab'), (r'(?<=a)(?<!ba)c', 'ac bac'),
    (r'(?<=(.)(.))x', 'abx'), (r'(?<!\\)"', r'a\"b"'),
]
for pattern, s in cases:
    print(pattern, [(m.span(), m.groups()) for m in re.finditer(pattern, s)])
for pattern in [r'(?<=a*)b', r'(?<=a|bc)d', r'(?<!a+)b', r'(?<=a{1,2})b', r'(?<=(a)|b?)', r'(?<=(a)\1)b', r'(a)(?<=\1)', r'(?<=(a)(?(1)b|c))', r'(?<=(a)b(?(1)c))',
                r'(a+)(?<=\1)', r'(?<=(?P<x>a)(?P=x))']:
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(pattern, e, e.pos)
