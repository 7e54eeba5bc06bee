import re

for pattern in ['b', 'a|ab', 'ab?', '', 'x*', '(?:a|ab)(?:c|bcd)', '.*', 'a.*?c']:
    for s in ['ab', 'abc', 'b', '', 'xab', 'abcd', 'a\nc']:
        print(pattern, repr(s), re.match(pattern, s), re.fullmatch(pattern, s), re.search(pattern, s))
p = re.compile('b+')
for args in [(), (1,), (2,), (3,), (100,), (-1,), (0, 2), (1, 2), (2, 1), (0, -1), (0, 100), (10**20,), (0, 10**20), (-10**20,)]:
    print(args, p.match('abbb', *args), p.search('abbb', *args), p.fullmatch('abbb', *args), p.findall('abbb', *args), [m.span() for m in p.finditer('abbb', *args)])
m = p.search('abbb', 2, 3)
print(m.pos, m.endpos, p.search(string='xb'), p.match(string='b', pos=0, endpos=1), p.search('éb日b', 2), p.search('éb日b', 2).span())
for f in [re.match, re.search, re.findall, re.split, re.finditer]:
    for subject in [1, None, [], 'a'.encode(), bytearray(b'a'), memoryview(b'a')]:
        try:
            r = f('a', subject)
            print(f.__name__, r)
        except TypeError as e:
            print(f.__name__, e)
        try:
            r = f(b'a', subject)
            print(f.__name__, list(r) if f is re.finditer else r)
        except TypeError as e:
            print(f.__name__, e)
for call in [lambda: p.match(), lambda: p.match('a', x=1), lambda: p.match('a', 'b'), lambda: re.match('a'), lambda: re.compile(1), lambda: re.compile([]), lambda: re.compile(p, re.I), lambda: re.compile(None),
             lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.compile(p) is p, lambda: re.compile('a') is re.compile('a')]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
