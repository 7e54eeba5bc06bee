import re

subjects = ['', 'a', '\n', 'a\n', '\na', 'a\nb', 'a\nb\n', 'a b', ' a', 'é a', 'a\r\nb', 'ab cd']
for pattern in ['^', '$', r'\A', r'\Z', r'\b', r'\B', '^a', 'a$', r'a\Z', '^$', r'\Ab', '^b', r'\bb', r'\b\w+\b', r'\B\w', '$^', r'a$\n', '^a$', '.$', r'\n^', '(?m:^)a|b$']:
    for flags in [0, re.M, re.A, re.M | re.S]:
        print(repr(pattern), int(flags), [[m.span() for m in re.finditer(pattern, s, flags)] for s in subjects])
p = re.compile('^a')
print(p.match('ba', 1), p.search('ba', 1), p.search('a', 0, 1))
print(re.compile('^a', re.M).search('b\na', 1), re.compile('a$').search('ab', 0, 1), re.compile(r'\bb').match('ab', 1), re.compile(r'a\b').match('ab', 0, 1))
print(re.compile('(?<=a)b').match('ab', 1), re.compile('a(?=b)').match('ab', 0, 1))
