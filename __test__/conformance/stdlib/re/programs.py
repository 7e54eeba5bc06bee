import re
import textwrap

# What small text tools do.
log = textwrap.dedent('''\
    2024-01-02 10:11:12 [INFO] start pid=12
    2024-01-02 10:11:13 [WARN] slow query: 1.25s
    malformed
    2024-01-03 00:00:00 [ERROR] boom "quoted text" code=-7
''')
line = re.compile(r'^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]{8}) \[(?P<level>[A-Z]+)\] (?P<text>.*)$', re.M)
for m in line.finditer(log):
    print(m.groupdict(), re.findall(r'(\w+)=(-?\d+)', m['text']))


def camel(name):
    return re.sub(r'_(\w)', lambda m: m.group(1).upper(), name)


def snake(name):
    return re.sub(r'(?<!^)(?=[A-Z])', '_', name).lower()


print(camel('some_long_name'), snake('SomeLongName'), re.sub(r'(\d)(?=(\d{3})+$)', r'\1,', '1234567'))
rules = [(r'\*\*(.+?)\*\*', r'<b>\1</b>'), (r'\*(.+?)\*', r'<i>\1</i>'), (r'`([^`]+)`', r'<code>\1</code>'), (r'\[([^\]]+)\]\(([^)\s]+)\)', r'<a href="\2">\1</a>'), (r'(?m)^(#{1,6})\s+(.*)$', lambda m: f'<h{len(m[1])}>{m[2]}</h{len(m[1])}>')]
text = '# Title\nSome **bold** and *it* with `code` and [link](http://x.y/z).\n## Sub'
for pattern, repl in rules:
    text = re.sub(pattern, repl, text)
print(text)


def tokenize(source):
    spec = [('NUMBER', r'\d+(?:\.\d*)?'), ('ASSIGN', r':='), ('END', ';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', '.')]
    line, start = 1, 0
    for m in re.finditer('|'.join('(?P<%s>%s)' % pair for pair in spec), source):
        kind, value = m.lastgroup, m.group()
        if kind == 'NEWLINE':
            line, start = line + 1, m.end()
            continue
        if kind != 'SKIP':
            yield kind, value, line, m.start() - start


print(list(tokenize('if x := 1.5;\n y := x*2 ? z;')))
print(re.split(r',\s*(?=(?:[^"]*"[^"]*")*[^"]*$)', 'a, "b, c", d'), re.findall(r'"([^"\\]*(?:\\.[^"\\]*)*)"', r'"a\"b" x "c"'))
print(re.sub(r'\s+', ' ', '  many   spaces\n here ').strip(), re.findall(r'[^\s@]+@[^\s@]+\.\w+', 'me@x.org, you@y.co.uk no@'), re.fullmatch(r'(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}', '192.168.1.255'))
