import textwrap
print(repr(textwrap.dedent("    a\n      b\n    c\n")), repr(textwrap.dedent("  a\n\n   \n  b")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent('')))
print(repr(textwrap.indent('a\nb\n\nc', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda l: True)), repr(textwrap.indent('', 'x')))
print(textwrap.shorten('Hello  world, how are   you today?', 20), textwrap.shorten('Hello', 10), textwrap.shorten('Hello world', 8, placeholder='..'), textwrap.shorten('aaaaaaaa bbb', 5, placeholder=''))
print(textwrap.dedent('''
    def f():
        return 1
    ''').strip())
