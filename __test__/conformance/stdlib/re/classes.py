import re

text = 'aZ_09 \t\n-]^éÉß٣²½日\u2003\x1c.'
for pattern in ['.', r'\d', r'\D', r'\s', r'\S', r'\w', r'\W', '[a-z]', '[^a-z]', '[]]', '[^]]', '[]-]', '[a-]', '[-a]', '[a^]', r'[\d_]',
                r'[^\d]', r'[\D9]', r'[^\W\d]', r'[\s\S]', '[é-ß]', '[à-ÿ]', r'[\w-]', r'[\]\-^]', '[.]', '[^\n]', r'[\n\t]', '[0-9A-F]']:
    print(pattern, re.findall(pattern, text))
    print(pattern, re.findall(pattern, text, re.A))
    print(pattern, re.findall(pattern, text, re.S))
for pattern in [rb'\w', rb'\W', rb'\s', rb'[\x80-\xff]', rb'[^a]', b'.', rb'\d+']:
    print(pattern, re.findall(pattern, bytes(range(0, 256, 3)) + b'12\n'))
