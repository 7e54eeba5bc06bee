# Where an optional argument may be absent but not None, and where None stands for its absence.
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


show('round', lambda: (2).__round__(None))
show('round', lambda: True.__round__(None))
show('round', lambda: (2**70).__round__(None))
show('round', lambda: (2.5).__round__(None))
show('round', lambda: round(2, None))
show('round', lambda: (25).__round__(-1))
for keep in (None, 'a', 1.5, [], 2, 2**40):
    show('splitlines', lambda: 'a\nb'.splitlines(keep))
    show('splitlines', lambda: b'a\nb'.splitlines(keepends=keep))
    show('splitlines', lambda: bytearray(b'a\nb').splitlines(keep))
show('split', lambda: 'a b'.split(None))
show('split', lambda: 'a b'.split(' ', None))
show('split', lambda: b'a b'.split(None, 1))
show('strip', lambda: ' a'.strip(None))
show('find', lambda: 'ab'.find('b', None, None))
show('find', lambda: 'ab'.find(None))
show('index', lambda: [1].index(1, None))
show('index', lambda: (1,).index(1, 0, None))
show('pop', lambda: [1].pop(None))
show('pop', lambda: bytearray(b'a').pop(None))
show('pop', lambda: {}.pop(1, None))
show('to_bytes', lambda: (1).to_bytes(None))
show('to_bytes', lambda: (1).to_bytes(1, None))
show('from_bytes', lambda: int.from_bytes(b'a', None))
show('expandtabs', lambda: 'a\tb'.expandtabs(None))
show('center', lambda: 'a'.center(3, None))
show('replace', lambda: 'aa'.replace('a', 'b', None))
show('translate', lambda: 'a'.translate(None))
show('translate', lambda: b'abc'.translate(None, b'a'))
show('translate', lambda: b'abc'.translate(None, None))
show('hex', lambda: b'ab'.hex(None))
show('encode', lambda: 'a'.encode(None))
show('decode', lambda: b'a'.decode('utf-8', None))
show('int', lambda: int('1', None))
show('sum', lambda: sum([1], None))
show('enumerate', lambda: enumerate([1], None))
show('getattr', lambda: getattr(1, 'x', None))
show('iter', lambda: iter([1], None))

# The length of a table is looked at before what is wrong with the other argument.
for table in (b'', bytes(255), bytes(256), None):
    for delete in (range(2), b'', None, 'a'):
        show('translate', lambda: bytearray(b'ab').translate(table, delete))
        show('translate', lambda: b'ab'.translate(table, delete=delete))
