import fnmatch

patterns = ['', '*', '**', '?', '*.py', '*.[ch]', '[!a]*', '[a-c]?', '[c-a]', '[!c-a]', '[]a]', '[!]a]', '[a', '[', '[]', '[!]', '[a-]', '[-a]', '[a-c-e]', '[--0]', '[a\\]', '\\*', 'a*b*c', '*a*', 'a?c*', '[&&a]', '[~|]', '[^a]', '[[a]', '*?', '?*?', 'a[!-]b', '[b-ac-d]', '[!b-a]', '[a-z0-9]*.tx?', '*\n', 'é*', 'a**b', '[a-c-]', '[ab-c-a]', '[\\-a]', '[!a-\\]']
names = ['', 'a', 'b', 'ab', 'abc', 'axbxc', 'x.py', 'x.c', 'x.h', ']', '-', '[', '[a', '^', '&', '|', '~', '!', '\\', '\\x', 'a-b', 'a\n', 'é1', 'file1.txt', 'A', 'aXb', 'c', '0', '.']
for p in patterns:
    print(repr(p), fnmatch.translate(p), [n for n in names if fnmatch.fnmatch(n, p)], fnmatch.filter(names, p) == [n for n in names if fnmatch.fnmatchcase(n, p)])
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.fnmatch(b'a.py', b'*.py'), fnmatch.filter([b'x', b'y'], b'[!x]'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch('x' * 50, '*a*a*a*a*a*a*a*a*a*b'))
for call in [lambda: fnmatch.fnmatch('a', b'a'), lambda: fnmatch.fnmatch(b'a', 'a'), lambda: fnmatch.fnmatchcase(1, 'a')]:
    try:
        print(call())
    except TypeError as e:
        print(e)
