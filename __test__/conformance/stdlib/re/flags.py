import re

print(re.I, re.M, re.S, re.X, re.A, re.L, re.U, re.NOFLAG, re.IGNORECASE is re.I, re.DEBUG)
print(repr(re.I | re.M), str(re.I), int(re.I | re.S), repr(re.RegexFlag(0)), repr(re.RegexFlag(1 << 20 | 2)), repr(~re.I))
print(re.I | re.M == re.M | re.I, re.I & re.M, bool(re.I & re.I), re.RegexFlag['I'], re.I.name, re.I.value, isinstance(re.I, int))
print([f for f in re.I | re.X], re.RegexFlag.__members__.keys() >= {'A', 'ASCII'})
for flags in [0, re.I, re.I | re.M, re.S | re.X, re.A, re.U, re.A | re.I, 2, 256]:
    p = re.compile('a', flags)
    print(p, p.flags)
for flags in [0, re.I, re.L, re.L | re.I, re.A]:
    p = re.compile(b'a', flags)
    print(p, p.flags)
for pattern, flags in [('a', re.L), ('a', re.A | re.U), (b'a', re.U), (b'a', re.L | re.A), ('(?a)b', re.U), (b'(?L)b', re.A)]:
    try:
        print(re.compile(pattern, flags))
    except (ValueError, re.error) as e:
        print(type(e).__name__, e)
print(re.compile('x' * 300), re.compile("it's"), re.compile('"'), re.compile('é\n'), re.compile(b'\xff'))
