import re

a = re.compile('cached')
print(re.compile('cached') is a, re.compile('cached', 0) is a, re.compile('cached', re.I) is a, re.compile(b'cached') == a)
re.purge()
print(re.compile('cached') is a, re.compile('cached') == a)
for i in range(1500):
    re.compile(f'p{i}')
print(re.compile('p1499') is re.compile('p1499'), re.match('p7', 'p7').span())
for i in range(600):
    re.sub(f'x{i}', r'\g<0>', 'x1')
print(re.fullmatch('x5', 'x5'))
