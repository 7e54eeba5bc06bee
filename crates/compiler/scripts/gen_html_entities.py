"""Prints src/stdlib/html_entities.py: the names of characters in HTML, as the running CPython has them.

    python3 scripts/gen_html_entities.py > src/stdlib/html_entities.py
"""

import html.entities as h

LIMIT = 110


def rows(items):
    line = ''
    for item in items:
        if line and len(line) + 1 + len(item) > LIMIT:
            print(line)
            line = ''
        line += (' ' if line else '') + item
    print(line)


print('"""HTML character entity references."""')
print()
print('# Made by scripts/gen_html_entities.py: do not edit.')
print()
print("__all__ = ['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']")
print()
print('# Names and code points; those with an exclamation mark stand without a semicolon, too.')
print("_HTML5 = '''\\")
items = []
for name, text in h.html5.items():
    if name.endswith(';'):
        bare = name[:-1]
        items.append('%s%s=%s' % (bare, '!' if bare in h.html5 else '', '+'.join('%x' % ord(c) for c in text)))
rows(items)
print("'''")
print('# Those of HTML 4.')
print("_HTML4 = '''\\")
rows(h.name2codepoint)
print("'''")
print('''
html5 = {}
for _item in _HTML5.split():
    _name, _codes = _item.split('=')
    _text = ''.join([chr(int(_c, 16)) for _c in _codes.split('+')])
    if _name[-1] == '!':
        _name = _name[:-1]
        html5[_name] = _text
    html5[_name + ';'] = _text

name2codepoint = {_name: ord(html5[_name + ';']) for _name in _HTML4.split()}
# HTML 5 gave these two other characters.
name2codepoint |= {'lang': 0x2329, 'rang': 0x232A}
codepoint2name = {_code: _name for _name, _code in name2codepoint.items()}
entitydefs = {_name: chr(_code) for _name, _code in name2codepoint.items()}
del _item, _name, _codes, _text, _HTML5, _HTML4''')
