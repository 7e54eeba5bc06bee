import copy
import re

p, q = re.compile('a(b)?'), re.compile('a(b)?')
re.purge()
r = re.compile('a(b)?')
print(p is q, p == r, p is r, hash(p) == hash(r), p != r, p == re.compile('a(b)?', re.I), p == re.compile(b'a(b)?'), p == 'a', {p: 1}[r])
m = p.match('ab')
print(repr(p), repr(m), type(p), type(m), re.Pattern, re.Match, isinstance(p, re.Pattern), isinstance(m, re.Match))
print(copy.copy(p) is p, copy.deepcopy(m) is m, copy.copy(m) is m, copy.deepcopy([p])[0] is p, bool(m), m == m, m == p.match('ab'))
print(re.Pattern[str], re.Match[bytes], re.Pattern.__name__, re.Match.__module__)
for call in [lambda: p < q, lambda: re.Pattern(), lambda: re.Match(), lambda: setattr(p, 'x', 1), lambda: p.nothing, lambda: m.nothing, lambda: len(m), lambda: iter(m), lambda: m + 1, lambda: p()]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(re.match('a\n\'"é', 'a\n\'"é'), re.match(b'\xff', b'\xff'), re.search('b', 'ab' * 30), re.match('.*', 'x' * 100))


class S(str):
    pass


s = S('abc')
m = re.match(S('(a)'), s)
print(m.string is s, type(m.string).__name__, type(m.group()).__name__, type(re.sub('x', 'y', s)).__name__, type(re.split(',', s)[0]).__name__, m.re)
b = bytearray(b'abc')
m = re.match(b'(a)', b)
print(m.string is b, m.group(), m.groups(), type(m.group()).__name__, m)
print(sorted(n for n in dir(p) if not n.startswith('_')), sorted(n for n in dir(m) if not n.startswith('_')))
print(sorted(set(re.__all__)))
