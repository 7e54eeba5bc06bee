import re

m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?(x)?', '2024-05-17 rest')
print(m.group(), m.group(0), m.group(1), m.group('year'), m.group(1, 'month', 0), m.group(5))
print(m[0], m['day'], m[3], m[True])
print(m.groups(), m.groups('?'), m.groups(default=0))
print(m.groupdict(), m.groupdict('-'), m.groupdict(default=None))
print(m.start(), m.end(), m.span(), m.start('day'), m.end(4), m.span('day'), m.span(5))
print(m.lastindex, m.lastgroup, m.regs, m.pos, m.endpos, m.string, m.re)
print(m.re.groups, m.re.groupindex, dict(m.re.groupindex), m.re.pattern, m.re.flags)
for bad in [6, -1, 'x', None, 1.5, 10**30, [], ()]:
    for name, f in [('group', m.group), ('item', m.__getitem__), ('start', m.start), ('end', m.end), ('span', m.span)]:
        try:
            print(f(bad))
        except Exception as e:
            print(name, bad, type(e).__name__, e)


class Index:
    def __index__(self):
        return 2


print(m.group(Index()), m[Index()], m.group(Index(), 1), m.span(Index()))
for pattern, s in [('(a)(b)?', 'a'), ('(a)|(b)', 'b'), ('((a)(b))', 'ab'), ('(?:(a)|b)*', 'ab'), ('((a)|b)*', 'ab'), ('(a)*', 'aaa'), ('()', ''),
                   ('(a)(?P<n>b)(c)?', 'ab'), ('(?P<n>a)', 'a'), ('x', 'x')]:
    m = re.match(pattern, s)
    print(pattern, m.groups(), m.lastindex, m.lastgroup, m.regs)
try:
    m.re.groupindex['x'] = 1
except TypeError as e:
    print(e)
