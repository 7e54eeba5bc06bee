import shlex

lines = ['', ' ', 'a', 'a b  c', '"a b" c', "'a b' c", 'a"b c"d', r'a\ b', r'"a\"b"', r"'a\b'", r'"a\b\\c"', 'a # b', '#x', "''", '"" a', "a '' b", 'é ñ', 'x=1 y="2 3"', 'a\tb\nc', r'\\', r'\a', 'a;b|c&d', 'a&&b', '(x)', '~/a*.py?', 'a,b', "it''s", '"\'"', "'\"'", 'a\\\nb', 'a=b;c', '<>', 'foo#bar', '日本 語', 'a--b', '$(x)']
for line in lines:
    for options in [{}, {'comments': True}, {'posix': False}, {'posix': False, 'comments': True}]:
        try:
            print(repr(line), options, shlex.split(line, **options))
        except ValueError as e:
            print(repr(line), options, e)
    for options in [{}, {'posix': True}, {'punctuation_chars': True}, {'posix': True, 'punctuation_chars': True}, {'posix': True, 'punctuation_chars': '|,'}]:
        try:
            lex = shlex.shlex(line, **options)
            print(list(lex), lex.lineno)
            lex = shlex.shlex(line, **options)
            lex.whitespace_split = True
            print(list(lex))
        except ValueError as e:
            print(e)
for bad in ['"', "'a", 'a\\', '"a\\', "a 'b c", '"a\\"']:
    for posix in [True, False]:
        try:
            print(shlex.split(bad, posix=posix))
        except ValueError as e:
            print(repr(bad), posix, e)
for s in ['', 'a', 'a b', "it's", '$x', 'a/b-c.d_e', 'é', '"', 'a\nb', '~', '@%+=:,./-']:
    q = shlex.quote(s)
    print(q, shlex.split(q) == [s])
print(shlex.join(['a', 'b c', "d'e", '']), shlex.join([]), shlex.split(shlex.join(['x y', '"z"'])))
lex = shlex.shlex('a b c')
lex.push_token('z')
print(lex.get_token(), lex.get_token(), lex.wordchars[:4], lex.eof, lex.error_leader(), lex.error_leader('f', 3), lex.punctuation_chars)
lex.whitespace = 'b'
print(list(lex))
lex = shlex.shlex('a:b "c"', posix=True)
lex.wordchars += ':'
lex.quotes = ''
print(list(lex))
