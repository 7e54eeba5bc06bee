import re

for pattern in ['abc', r'a\.c', r'\x41\u0042\U00000043', r'\101\60', r'\0', r'\07', r'\a\f\n\r\t\v', r'\\', r'\-\,\!\é', 'a{', 'a{,', 'a{x}',
                'a{}', 'a{1', '{2}'[:1], ']', '}', 'x{,2}', r'[\b]', r'[\x41-\x43]+', r'[\101]', r'[\0]', r'[a\]b]+', r'[\\]']:
    for subject in ['abc', 'a.c', 'ABC', 'A0', '\0', '\x07', '\a\f\n\r\t\v', '\\', '-,!é', 'a{', 'a{,', 'a{x}', 'a{}', 'xxx', '\b', 'a]b', '']:
        m = re.search(pattern, subject)
        if m:
            print(repr(pattern), repr(subject), m)
