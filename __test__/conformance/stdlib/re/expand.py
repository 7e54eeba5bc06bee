import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<x>!)?', 'Isaac Newton, physicist')
for template in [r'\2, \1', r'\g<last>-\g<first>', r'\g<0>', 'plain', '', r'\g<x>|\3', r'\n\\', r'\4', r'\g<y>', r'\1\g<2>3']:
    try:
        print(repr(m.expand(template)))
    except Exception as e:
        print(type(e).__name__, e)
print(re.match(b'(a)', b'ab').expand(rb'<\1>'))
for bad in [1, None, b'x']:
    try:
        print(m.expand(bad))
    except TypeError as e:
        print(e)
