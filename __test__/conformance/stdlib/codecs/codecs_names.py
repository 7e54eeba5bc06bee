import codecs, io

print(codecs.lookup('utf8').name, codecs.lookup('latin-1').name, codecs.lookup('US-ASCII').name, codecs.encode('é', 'utf-8'), codecs.decode(b'\xe9', 'latin-1'))
for name in ('bücher', 'ü', 'abc', '', 'königsgäßchen', '他们为什么不说中文', '3年B組金八先生', '-x-'):
    coded = name.encode('punycode')
    print(coded, coded.decode('punycode') == name)
d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in '€é'.encode()], d.decode(b'', True))
e = codecs.getincrementalencoder('utf-16-le')()
print(e.encode('a'), codecs.getreader('utf-8')(io.BytesIO('aé\nb'.encode())).readlines())
w = io.BytesIO()
codecs.getwriter('latin-1')(w).write('é')
print(w.getvalue(), codecs.BOM_UTF8, list(codecs.iterdecode([b'\xc3', b'\xa9'], 'utf-8')), list(codecs.iterencode(['a', 'é'], 'utf-8')))
for bad in (lambda: codecs.lookup('nope'), lambda: codecs.decode(b'\xff', 'ascii'), lambda: 'é'.encode('ascii')):
    try:
        bad()
    except (LookupError, UnicodeError) as error:
        print(type(error).__name__, error)
codecs.register(lambda name: codecs.CodecInfo(lambda s, e='strict': (s[::-1].encode(), len(s)), lambda b, e='strict': (bytes(b).decode()[::-1], len(b)), name='reversed') if name == 'reversed' else None)
print(codecs.encode('abc', 'reversed'), codecs.decode(b'cba', 'reversed'))
