import codecs

table = ''.join(map(chr, range(128))) + 'äöü' + '\ufffe' * 125
encoding = codecs.charmap_build(table)
print(codecs.charmap_decode(b'a\x80\x81', 'strict', table), codecs.charmap_encode('aäö', 'strict', encoding), codecs.charmap_decode(b'ab', 'strict', {97: 'x', 98: 121}), codecs.charmap_encode('ab', 'strict', {97: b'xy', 98: 65}))
for errors in 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'nope':
    for work in lambda: codecs.charmap_decode(b'a\xffb', errors, table), lambda: codecs.charmap_encode('aßéb', errors, encoding):
        try:
            print(errors, work())
        except (UnicodeError, LookupError, TypeError) as e:
            print(errors, type(e).__name__, e)
print(codecs.charmap_decode(b'\xe9'), codecs.charmap_encode('\xe9'))
stream = __import__('io').BytesIO()
info = codecs.lookup('utf-8')
both = codecs.StreamReaderWriter(stream, info.streamreader, info.streamwriter)
both.write('é1\n2')
both.seek(0)
print(both.readline(), both.read(), stream.getvalue())
