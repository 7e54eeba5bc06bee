import re

for pattern, s in [('a', 'banana'), ('(a)(n)', 'banana'), ('(a)', 'banana'), ('a(n)?', 'banana'), ('', 'abc'), ('a*', 'baac'), ('a*?', 'baac'), ('^|a', 'aba'), (r'\b', 'ab cd'), ('(?=(..))', 'abcd'),
                   ('.', 'é日x'), ('(é)?', 'aé'), ('$', 'a\n'), ('(?m)^', 'a\nb'), ('a|', 'aab'), ('|a', 'aab'), ('(a)|(b)', 'abc'), (b'.', b'\x80\n\xff'), (b'(a)(b)?', b'aab'), ('\\n', 'a\nb'), ('aa', 'aaaa'), ('x', '')]:
    print(pattern, re.findall(pattern, s), [(m.span(), m.group(), m.groups()) for m in re.finditer(pattern, s)])
it = re.finditer('a', 'aba')
print(type(it).__name__, iter(it) is it, next(it), next(it), next(it, None), next(it, 'end'))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value)
for m in re.finditer(r'(?P<k>\w+)=(?P<v>\w+)', 'a=1, b=2'):
    print(m['k'], m['v'], m.start('v'), m.pos, m.endpos)
print(sum(1 for _ in re.finditer('é', 'é' * 1000)), [m.start() for m in re.finditer('b', 'éb' * 100)][-3:])
