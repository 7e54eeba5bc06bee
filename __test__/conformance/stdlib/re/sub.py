import re

for pattern, repl, s in [('a', 'b', 'banana'), ('', '-', 'abc'), ('x*', '-', 'abxd'), ('x*', '-', 'axxb'), ('a|', '-', 'aab'), (r'\b', '|', 'ab cd'), ('^', '> ', 'a\nb'), ('(?m)^', '> ', 'a\nb'), ('(a)(b)?', r'[\1\2]', 'aab'),
                         (r'(?P<x>\w)', r'<\g<x>\g<1>\g<0>>', 'ab'), ('(.)', r'\1\1', 'é日'), ('a', r'\\', 'a'), ('a', r'\n\t\x'[:4], 'a'), ('a', r'\07\012\101', 'a'), ('a', '', 'aba'), ('(a)|b', r'\1!', 'ab'), ('b', 'é', 'abc'),
                         (b'a', rb'\g<0>!', b'aa'), (b'(.)', rb'\1\1', b'\xff\x00'), ('a', r'\.\-', 'a'), ('(a)', r'\g<1>0', 'a'), ('(a)', r'\g<01>', 'a'), ('x', 'y', 'abc'), ('$', '!', 'a\n'), ('a', '\\\\1', 'a')]:
    print(repr(pattern), re.sub(pattern, repl, s), [re.sub(pattern, repl, s, n) for n in [1, 2, -1]], re.subn(pattern, repl, s), re.subn(pattern, repl, s, count=1))
print(re.sub('A', 'x', 'aA', flags=re.I), re.compile('a').sub(repl='b', string='aa', count=1), re.compile('a').subn('b', 'xx'))
for template in [r'\2', r'\g<2>', r'\g<x>', r'\g', r'\g<', r'\g<>', r'\g<1', r'\q', r'\x41', r'\400', r'\g<-1>', r'\g<1a>', r'\g< 1>', r'\g<1_0>', r'\99', '\\', 'a\\', r'\é', r'\u1234', r'\8', r'\00', r'\08', r'\777', r'\g<99999999999>', 1, None, b'x', b'', ['a']]:
    try:
        print(repr(re.sub('(a)', template, 'xaab')))
    except re.error as e:
        print(template, '|', e, e.pos, e.pattern)
    except Exception as e:
        print(template, type(e).__name__, e)
for pattern, template, s in [(b'a', 'x', b'a'), ('a', b'x', 'b'), (b'a', 'x', b'b'), (b'(a)', r'\1', b'a')]:
    try:
        print(re.sub(pattern, template, s))
    except TypeError as e:
        print(e)
print(re.sub(b'a', bytearray(b'x'), bytearray(b'aba')), re.sub(b'a', b'x', memoryview(b'aba')))
