import re

print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), '1 22 x3'))
print(re.subn(r'(?P<a>a)|(?P<b>b)', lambda m: m.lastgroup.upper() + str(m.span()), 'abc'))
print(re.sub('a', lambda m: None, 'abab'), re.sub('', lambda m: '-', 'ab'), re.sub('a', lambda m: r'\1\n', 'a'), re.sub('a', str, 'xa'), re.sub('b', lambda m: m.string, 'abc', 1))
print(re.sub(b'a', lambda m: m.group() * 2, b'abc'), re.sub('a', lambda m: '', 'aaa', count=2), re.subn('z', lambda m: '', 'aaa'))


class Repl:
    def __init__(self):
        self.n = 0

    def __call__(self, m):
        self.n += 1
        return f'<{self.n}>'


print(re.sub('a', Repl(), 'banana'), re.sub('a', Repl().__call__, 'banana', 2))
for f in [lambda m: 1, lambda m: b'x', lambda m: m.group(3), lambda: '', lambda m: 1 / 0]:
    try:
        print(re.sub('a', f, 'bab'))
    except Exception as e:
        print(type(e).__name__, e)


def nested(m):
    return re.sub('b', lambda n: n.group() + m.group(), 'abc')


print(re.sub('[xy]', nested, 'xyz'))
print(re.sub(r'(\w)(\w*)', lambda m: m[1].upper() + m[2], 'hello wide world'))


def fail(m):
    raise KeyError(m.group())


re.sub('a', fail, 'ba')
