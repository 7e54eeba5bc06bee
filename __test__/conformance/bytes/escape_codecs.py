print('é\n😀\x07ab\\\'"'.encode('unicode_escape'), 'é€\\n'.encode('raw-unicode-escape'))
print(b'\\u00e9\\n\\x41\\101\\t\\\\'.decode('unicode_escape'), b'\\u20ac \\\\u20ac \\n'.decode('raw_unicode_escape'))
for bad in (b'\\u12', b'\\x4', b'\\U12345678', b'ab\\'):
    for errors in ('strict', 'replace', 'ignore'):
        try:
            print(repr(bad.decode('unicode_escape', errors)))
        except UnicodeDecodeError as e: print(e)
