import re


def number(scanner, text):
    return 'number', int(text), scanner.match.span()


scanner = re.Scanner([(r'[a-z_]\w*', lambda s, t: ('name', t)), (r'\d+', number), (r'[-+*/=()]', lambda s, t: t), (r'"[^"]*"', 'string'), (r'\s+', None)])
for text in ['sum = 3*foo + bar', 'x "q" 12', 'a ? b', '', '  ', '12ab']:
    print(scanner.scan(text))
print(re.Scanner([('a(b)?', lambda s, t: t.upper()), ('c', 'C')]).scan('abcac'), re.Scanner([('A', 1)], re.I).scan('aAx'))
sc = re.compile('a|(?P<b>b)').scanner('abxa')
print(sc.match(), sc.match(), sc.match(), sc.match(), sc.pattern)
sc = re.compile('a|(?P<b>b)').scanner('abxa', 1)
print(sc.search(), sc.search(), sc.search(), sc.search())
sc = re.compile('x*').scanner('axb')
print([sc.search() for _ in range(5)])
tokens = re.compile(r'(?P<NUM>\d+)|(?P<OP>[-+*/])|(?P<WS>\s+)|(?P<ID>\w+)')
print([(m.lastgroup, m.group()) for m in tokens.finditer('x1 + 42*y')])
