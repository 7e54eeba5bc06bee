import re

cases = [
    (r'(.)\1', 'abccd'), (r'(\w+) \1', 'the the cat'), (r'(?P<q>["\']).*?(?P=q)', '''say "it's" now'''), (r'(a)|\1b', 'b'),
    (r'(a?)\1b', 'aab b'), (r'(a*)b\1', 'aabaaa'), (r'(?i)(a)\1', 'aA'), (r'(é)\1', 'éé'), (r'(?i)(é)\1', 'éÉ'), (r'(a)(b)\2\1', 'abba'),
    (r'(?:(a)|b)\1', 'bb aa'), (r'((a)\2)+', 'aaaa'), (r'(a\1?){3}' if False else r'(ab?)\1', 'abab aa'), (r'(1)(2)(3)(4)(5)(6)(7)(8)(9)(0)\10', '12345678900'),
    (r'(\d)(?=.*\1)', '1231'), (r'(?i)(ſ)\1', 'ſs SS'), (r'\b(\w)\w*\1\b', 'abba cat did'),
]
for pattern, s in cases:
    print(pattern, [(m.span(), m.groups()) for m in re.finditer(pattern, s)])
for pattern in [r'(a)(?(1)b|c)', r'(a)?(?(1)b|c)', r'(?P<x>a)?(?(x)b)', r'(a)?(?(1)|c)', r'(?:(a)|b)(?(1)c|d)', r'(<)?\w+(?(1)>)', r'(a)?(b)?(?(1)x|(?(2)y|z))', r'(?(1)a|b)(c)']:
    print(pattern, [m and m.groups() for m in [re.fullmatch(pattern, s) for s in ['ab', 'b', 'c', 'a', 'ac', 'bd', 'bc', '<w>', 'w', '<w', 'x', 'ax', 'by', 'z', 'abx', '']]])
