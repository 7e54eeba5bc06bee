import re

patterns = ['(', ')', '(a', 'a)', '[', '[a', '[]', '[^]', '[a-', '[z-a]', r'[\w-a]', r'[a-\d]', '*', '+a', '?', '{1}', '{1,2}', 'a**', 'a+*', 'a???', 'a{2}{3}', 'a{3,2}', '^*', '$+', r'\b*', '(?:)*',
            '|*', '(*)', '(?=a)*', '\\', 'a\\', '(\\', '[\\', r'\x', r'\x1', r'\xg', r'\u12', r'\U0000123', r'\U00110000', r'\q', r'\E', r'[\q]', r'\8', r'\1', r'(\1)', r'(a)\2', r'\400', r'[\400]', r'\18', r'[\8]',
            '(?', '(?a', '(?P', '(?P<', '(?P<a', '(?P<a>', '(?P<>a)', '(?P<1a>b)', '(?P<a b>c)', '(?P<a>x)(?P<a>y)', '(?P=', '(?P=a', '(?P=a)', '(?P=1)', '(?P<a>(?P=a))', '(?Px)', '(?P!a)', '(?<', '(?<a', '(?<a>b)', '(?#', '(?#a',
            '(?(', '(?(1', '(?(1)', '(?(1)a', '(?(1)a|b', '(?(1)a|b|c)', '(?(0)a)', '(?(2)a)', '(?(x)a)', '(?(-1)a)', '(?( 1)a)', '(?(1.5)a)', '(?()a)', '(a)(?(1)', '(?>', '(?>a', '(?=', '(?!a', '(?<=', '(?<!a',
            '(?:', '(?i', '(?i:', '(?z', '(?-', 'a\nb(\nc', '\n\n[', 'é(', r'\N', r'\N{', r'\N{}', r'[\N{x]', r'\u', r'\U', 'a{4294967295}', 'a{4294967296}', 'a{99999999999}', '(?(1000000000)a)', '(?(99999999999999)a)']
for pattern in patterns:
    try:
        print(ascii(pattern), re.compile(pattern))
    except re.error as e:
        print(ascii(pattern), '|', e.msg, '|', e, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
    except Exception as e:
        print(ascii(pattern), type(e).__name__, e)
for pattern in [b'(', b'(?P<\xe9', b'(?P<1>a)', b'(?P=a)', rb'\u1234', rb'\N{x}', b'a\n(', rb'\xg', b'(?P<\xe9>a)(?P<\xe9>b)', b'[z-a]']:
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(pattern, '|', e.msg, '|', e, e.pos, e.lineno, e.colno)
e = re.error('m')
print(repr(e), e.msg, e.pattern, e.pos, e.lineno, e.colno, re.error.__module__, re.error.__mro__)
e = re.error('m', 'ab\ncd', 4)
print(repr(e), e, e.lineno, e.colno)
re.compile('a(b')
