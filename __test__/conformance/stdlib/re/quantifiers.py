import re

subjects = ['', 'a', 'aa', 'aaa', 'aaaa', 'ab', 'aab', 'abab', 'b']
for q in ['*', '+', '?', '{2}', '{2,}', '{,2}', '{1,3}', '{0}', '{0,0}', '{1}']:
    for kind in ['', '?', '+']:
        for item in ['a', '(a)', '(?:a)', '(?:ab?)', '(a|b)', '[ab]', '.']:
            pattern = f'{item}{q}{kind}'
            print(pattern, [m and (m.span(), m.groups()) for m in [re.match(pattern, s) for s in subjects]])
            print(pattern, [bool(re.fullmatch(pattern + 'b', s)) for s in subjects])
