import codecs


def entities(error):
    if isinstance(error, UnicodeEncodeError):
        return ''.join(f'&#x{ord(c):x};' for c in error.object[error.start:error.end]), error.end
    return codecs.xmlcharrefreplace_errors(error)


codecs.register_error('entities', entities)
codecs.register_error('skip', lambda error: ('?', error.end))
codecs.register_error('bytes', lambda error: (b'\xff', error.end))
codecs.register_error('bad', lambda error: 'x')
codecs.register_error('far', lambda error: ('', 99))
codecs.register_error('back', lambda error: ('', -1))
print('aéb日本c'.encode('ascii', 'entities'), 'é'.encode('latin-1', 'entities'), 'é'.encode(errors='entities'), codecs.lookup_error('entities') is entities)
print(b'a\xffb\xc3'.decode('utf-8', 'skip'), 'aéb'.encode('ascii', 'bytes'), b'ok'.decode('ascii', 'skip'), 'éx'.encode('ascii', 'back'))
for work in [lambda: b'\xff'.decode('utf-8', 'entities'), lambda: 'é'.encode('ascii', 'bad'), lambda: 'é'.encode('ascii', 'far'), lambda: b'\xff'.decode('ascii', 'bytes'), lambda: 'é'.encode('ascii', 'unheard'), lambda: codecs.lookup_error('unheard'), lambda: codecs.register_error('x', 1),
             lambda: codecs.strict_errors(ValueError('v')), lambda: codecs.replace_errors(1), lambda: codecs.ignore_errors(UnicodeDecodeError('u', b'abc', 1, 2, 'r')), lambda: codecs.backslashreplace_errors(UnicodeDecodeError('u', b'a\xffc', 1, 2, 'r')),
             lambda: codecs.replace_errors(UnicodeEncodeError('u', 'abc', 0, 2, 'r'))]:
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)
