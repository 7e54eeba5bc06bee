import re

cases = ['(?i)a', '(?i:a)b', '(?-i:a)b', '(?i)a(?-i:b)', '(?im)^a', '(?s).', '(?x) a b # c', '(?x: a b )c d', '(?i-s:a.)', '(?a)\\w', '(?u)\\w', '(?a:\\w)é',
         '(?i)(?:a(?-i:b)c)', '(?s-i:.)', '(?m:^b)', '(?xi) A \\  B', '(?x)[a b]', '(?x)a\\#b', '(?x)(?#c)a', 'a(?#comment)b', '(?ix:a # c\n b)', '(?i:é)', '(?ia:é)']
for pattern in cases:
    for flags in [0, re.I, re.X, re.S]:
        p = re.compile(pattern, flags)
        print(p, p.flags, [bool(p.search(s)) for s in ['a', 'A', 'ab', 'Ab', 'AB', 'aB', '\nb', 'é', 'É', 'wé', 'A B', ' ', 'a#b', 'ABC', 'AbC']])
for pattern in ['a(?i)', '(?i', '(?z)', '(?i-', '(?-)', '(?-:a)', '(?i-i:a)', '(?au)', '(?L)', '(?aL)', '(?-a:b)', '(?-u:b)', '(?i-z:a)', '(?iz:a)', '(?i-:a)', '(?t:a)', '(?-t:a)', '|(?i)a',
                '(?i)|a', '((?i)a)', '(?i)(?s)a', ' (?i)a']:
    for flags in [0, re.X]:
        try:
            print(re.compile(pattern, flags))
        except re.error as e:
            print(pattern, e, e.pos)
for pattern in [b'(?u)a', b'(?L)a', b'(?a)a', b'(?La)a', b'(?L:a)', b'(?u:a)']:
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(pattern, e, e.pos)
