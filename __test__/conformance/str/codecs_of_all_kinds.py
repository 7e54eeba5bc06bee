# Codecs of single bytes, UTF-7, IDNA, Punycode, UTF-16 and UTF-32, and their error handlers, on random text and bytes.
# Bytes that give lone surrogates are left out: text holds none here.
state = 11


def random(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (state >> 33) % n


def attempt(f, *args):
    try:
        return ascii(f(*args))
    except (UnicodeEncodeError, UnicodeDecodeError) as e:
        return type(e).__name__, str(e), e.encoding, ascii(e.object), e.start, e.end, e.reason
    except Exception as e:
        return type(e).__name__, str(e), e.args, repr(e.__cause__), repr(e.__context__)


SPECIAL = '\u3002\uff0e\u05d0\u0627\u0130ẞßſµ\u00ad\u200d\u2028\u1e9e\u03c2ΣǄﬁ㎏½\u0345'


def char():
    kind = random(8)
    if kind < 3:
        return 'abcXYZ.-+019~ '[random(14)]
    if kind < 4:
        return chr(0x80 + random(0x500))
    if kind < 5:
        return SPECIAL[random(len(SPECIAL))]
    return chr(random(0x3000)) if kind < 7 else chr(0x10000 + random(0x20000))


def mixed(parts, n):
    return b''.join(parts[random(len(parts))] for _ in range(random(n)))


SINGLE = ['cp1252', 'cp437', 'iso8859-15', 'koi8-r', 'cp037', 'cp864', 'cp1255', 'mac_roman', 'hp-roman8', 'cp875', 'tis-620', 'kz1048', 'iso8859-3', 'cp856',
          'cp1006', 'ascii', 'latin-1']  # fmt: skip
HANDLERS = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'nope']
WIDE = ['utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf_16', 'UTF-16LE', 'u32']
UNITS = [b'\0', b'a\0', b'\0a', b'\xff\xfe', b'\xfe\xff', b'\0\xd8', b'\xd8\0', b'\0\xdc', b'\xdc\0', b'\xff', b'\x01', b'a\0\0\0', b'\0\0\0a', b'\xff\xfe\0\0',
         b'\0\0\xfe\xff', b'\0\0\x11\0', b'\0\xd8\0\0', b'\0\0\xd8\0']  # fmt: skip
UTF7 = [b'a', b'+', b'-', b'+-', b'+AOk-', b'+AOk', b'AA', b'/', b'~', b'!', b'\x80', b'+IKw', b'+2D3eAA-', b'\\', b'+A']
PUNYCODE = [b'a', b'-', b'9', b'Z', b'0', b'+', b'\xff', b'kva', b'bcher', b'b']

for i in range(700):
    text = ''.join(char() for _ in range(random(7)))
    print(i, ascii(text), *(attempt(text.encode, name) for name in ('idna', 'utf-7', 'punycode', WIDE[i % 9])))
    name, errors = SINGLE[random(len(SINGLE))], HANDLERS[random(len(HANDLERS))]
    print(name, errors, attempt(text.encode, name, errors))
    data = bytes(random(256) for _ in range(random(6)))
    print(data, attempt(data.decode, name, errors))
    try:
        data = text.encode('idna')
    except UnicodeError:
        data = b'xn--' + bytes(b'abz019-.'[random(8)] for _ in range(random(6)))
    print(data, attempt(data.decode, 'idna'))
    for name, parts in [(WIDE[random(9)], UNITS), ('utf-7', UTF7), ('punycode', PUNYCODE)]:
        data = mixed(parts, 6)
        got = attempt(data.decode, name, errors)
        try:
            str(data, name, errors).encode()
        except UnicodeEncodeError:
            continue
        except Exception:
            pass
        print(name, errors, data, got if '\\ufffd' not in got else 'replaced')

for name in ['hex', 'rot13', 'base64', 'zlib', 'undefined', 'charmap', 'nope', 'latin_9', 'windows-1252', '1252', 'x-mac', 'utf-7', 'idna', 'IBM437', 'ISO_8859-2:1987']:
    for text in ('', 'a', 'é'):
        print(name, attempt(text.encode, name), attempt(text.encode().decode, name), attempt(text.encode, name, 'nope'), attempt(str, b'\xff' + text.encode(), name))
for code in range(0x600):
    print(attempt((chr(code) + 'é').encode, 'idna'))
