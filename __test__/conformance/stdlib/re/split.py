import re

for pattern, s in [(',', 'a,b,,c'), ('(,)', 'a,b'), ('(,)|(;)', 'a,b;c'), ('', 'abc'), ('x*', 'axbc'), ('(x)*', 'axbc'), (r'\b', 'a b'), ('(?=b)', 'abab'), ('(?<=a)', 'abab'), (r'\W+', 'Words, words, words.'),
                   (r'(\W+)', '...words, words...'), (',', ''), ('a', 'a'), ('^', 'ab'), ('$', 'ab\n'), ('(?m)$', 'a\nb'), (b',', b'a,b'), (b'(,)', b'a,b'), ('é', 'aébéc'), ('(a)?b', 'xbxabx'), (r'\s*', ' a b ')]:
    print(repr(pattern), re.split(pattern, s), [re.split(pattern, s, n) for n in [1, 2, -1]], re.split(pattern, s, maxsplit=1))
print(re.compile(',').split('a,b,c', 1), re.compile(',').split(string='a,b', maxsplit=0), re.split('B', 'aBbc', flags=re.I))
for call in [lambda: re.split(',', 1), lambda: re.split(',', 'a', 'x'), lambda: re.split(',', 'a', 1.5), lambda: re.split(',', b'a')]:
    try:
        print(call())
    except TypeError as e:
        print(e)
