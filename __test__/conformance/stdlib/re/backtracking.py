import re

cases = [
    ('(a+|b)*c', 'aabac'), ('(?:(a)|b)*?c', 'abac'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('(a+)(b+)?(a*)', 'aabaa'), ('((a)(b)?)+', 'aba'), ('(?:(a)(b)?)+', 'aba'), ('(?:(x)|(y))+', 'xyx'), ('(a(b)?)+c', 'abac'), ('((.)?x)*', 'axx'),
    ('(?:a(?:b(c)?)?)+', 'abcab'), ('(a)?(?:b|(c))*', 'abcb'), ('(?:(a)|(b)|(c))*', 'abcab'), ('(.*)(\\d+)', 'a12'), ('(.*?)(\\d+)$', 'a12'), ('([a-z]+)(?:-\\1)*', 'ab-ab-a'), ('(a(?=b)|ab)+', 'abab'), ('(?:(a)(?!b)|b)*', 'aab'),
    ('(?:a|(b))(?:c|(d))*e', 'acde bdce'), ('^(?:(.)(?=.*\\1))*', 'abab'), ('(x(y(z)?)?)*w', 'xyzxw'), ('((a){2}|b)*', 'aabaab'), ('(?:(a){2,3}?b)*', 'aabaaab'), ('(a{2})*b', 'aaaab'), ('(?:a{2}|(a))+', 'aaa'),
    ('(ab?)*?b', 'abab'), ('(?:(\\w)(\\d)?)*-', 'a1b-'), ('("(?:[^"\\\\]|\\\\.)*")', r'x "a\"b" y'), (r'/\*(?:[^*]|\*(?!/))*\*/', 'a /* b * c */ d'), (r'(\d{1,3})(?=(?:\d{3})+$)', '1234567'),
]
for pattern, s in cases:
    print(pattern, [(m.span(), m.groups(), m.lastindex) for m in re.finditer(pattern, s)])
print(re.match('(x)*', 'x' * 50000).span(), re.match('(?:x|y)*z', 'xy' * 20000 + 'z').span(), re.match('(?:xx?)*?$', 'x' * 20000).span(), re.search('(?:a|b|c)+d', 'abc' * 3000))
print(re.match('((?:x(?:y)?)+)+$', 'xy' * 5).groups(), re.match('(?:(?:(?:(?:a)*b)*c)*d)*e', 'aabcaabcdabcde').span())
print(len(re.findall('|'.join(str(n) for n in range(2000)), ' '.join(str(n) for n in range(2000)))))
