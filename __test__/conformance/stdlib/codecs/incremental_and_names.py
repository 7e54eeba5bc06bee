# Names of encodings, and encoding and decoding piece by piece.
import codecs
def attempt(f, *args):
    try:
        return f(*args)
    except (UnicodeEncodeError, UnicodeDecodeError) as e:
        return type(e).__name__, str(e)
    except (UnicodeError, LookupError, TypeError) as e:
        return type(e).__name__, str(e)
for name in ['utf-8', 'UTF8', 'u8', 'latin1', 'L1', 'iso-8859-1', 'ascii', 'us-ascii', '646', 'utf-16', 'utf_16_le', 'utf-32', 'utf-8-sig', 'cp1252', 'windows-1252', '1252', 'iso8859-15', 'latin9', 'latin_9', 'l9', 'koi8_r', 'KOI8-R', 'mac-roman', 'macroman', 'ibm437', '437', 'cp437', 'ebcdic-cp-us', 'cp037', 'utf-7', 'u7', 'idna', 'punycode', 'unicode-escape', 'hebrew', 'cyrillic', 'greek8', 'arabic', 'thai', 'tis620', 'undefined', 'nope', 'kz-1048', 'ptcp154', 'csASCII', 'cp65001', 'utf8_ucs2']:
    info = attempt(codecs.lookup, name)
    print(name, info.name if isinstance(info, codecs.CodecInfo) else info)
text = 'aé€😀b\u0301'
for name in ['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'utf-8-sig', 'utf-7', 'cp1252', 'cp437', 'latin-1', 'ascii', 'iso8859-15', 'unicode-escape', 'raw-unicode-escape']:
    for errors in ['strict', 'replace', 'ignore', 'backslashreplace']:
        encoder = codecs.getincrementalencoder(name)(errors)
        print(name, errors, [attempt(encoder.encode, c) for c in text], attempt(encoder.encode, '', True), encoder.getstate())
        encoder.reset()
        print(attempt(encoder.encode, 'x'), [attempt(encoder.encode, c, True) for c in ('', 'y')])
        data = b''.join(x for x in [attempt(text.encode, name, errors)] if isinstance(x, bytes)) or b'abc'
        for data in (data, data + b'\xff\xd8', b'\x81' + data, b'\xff\xfe' + data, data[:-1], b'a\\x4', b'+AGE', b'\xe2\x82', b'\xf0\x9f\x98a'):
            decoder = codecs.getincrementaldecoder(name)(errors)
            print([attempt(decoder.decode, data[i:i + 1]) for i in range(len(data))], decoder.getstate(), attempt(decoder.decode, b'', True))
            decoder = codecs.getincrementaldecoder(name)(errors)
            print([attempt(decoder.decode, data[i:i + 3]) for i in range(0, len(data), 3)], attempt(decoder.decode, b'', True))
print(list(codecs.iterencode(['a', 'é', '€'], 'utf-16')), list(codecs.iterdecode([b'\xff', b'\xfea', b'\0', b'\xac ', b''], 'utf-16')))
print(codecs.encode('é', 'cp1252'), codecs.decode(b'\xe9\x80', 'cp1252'), codecs.getencoder('cp437')('é'), codecs.getdecoder('koi8-r')(b'\xc1'))
