import re

html = '<a><b>x</b></a><a>y</a>'
for pattern in ['<.*>', '<.*?>', '<.+?>.*?</', '(<.*?>)(.*)(</.*>)', '(?:<.*?>)+', '<.{1,3}?>', 'a*?$', '(a*?)(a*)', '(a+?)(a*?)$', '(.*?)x(.*)', '(?:.*?,){2}(.*)']:
    print(pattern, [(m.span(), m.groups()) for m in re.finditer(pattern, html)])
for pattern in ['a*+a', 'a++b', '(?>a*)a', '(?>a|ab)c', '(?>ab|a)c', '(?>a+?)b', 'x?+x', '(?:ab)++a', '(?>(a+))b', '(a++)(b*+)', '(?:a|ab)*+c', '[ab]*+b', '.*+b']:
    for subject in ['aaa', 'aab', 'abc', 'ac', 'x', 'xx', 'ababa', 'abab', 'aac']:
        m = re.match(pattern, subject)
        print(pattern, subject, m and (m.span(), m.groups()))
