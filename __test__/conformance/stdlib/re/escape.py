import re

print(re.escape(''.join(map(chr, range(128)))))
print(re.escape('a.b*c é日 _-#&~'), re.escape(b'a.b\xff \n'), re.escape(''), re.escape(bytearray(b'a+')))
for s in ['a.b', '[x]', '\\d', 'a b#c', '^$', '{1}', 'tab\t\n', '(?i)']:
    print(bool(re.fullmatch(re.escape(s), s)), bool(re.fullmatch(re.escape(s), s, re.X)))
try:
    re.escape(1)
except TypeError as e:
    print(e)
