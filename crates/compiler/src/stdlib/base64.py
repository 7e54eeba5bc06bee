"""Bytes as ASCII: in base 16, 32, 64 (RFC 3548) and 85."""

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) \
            from None


def b64encode(s, altchars=None):
    """Bytes in Base64; altchars: what stands for `+` and `/`."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    """What is in Base64; altchars: what stands for `+` and `/`. Unless `validate`, other characters are passed over."""
    data = _bytes_from_decode_data(s)
    if altchars is not None:
        others = _bytes_from_decode_data(altchars)
        assert len(others) == 2, repr(others)
        data = data.translate(bytes.maketrans(others, b'+/'))
    return binascii.a2b_base64(data, strict_mode=validate)


def standard_b64encode(s):
    """Bytes in Base64."""
    return b64encode(s)


def standard_b64decode(s):
    """What is in Base64."""
    return b64decode(s)


_urlsafe_encode = bytes.maketrans(b'+/', b'-_')
_urlsafe_decode = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    """Bytes in Base64 with `-` and `_`, for addresses and names of files."""
    return b64encode(s).translate(_urlsafe_encode)


def urlsafe_b64decode(s):
    """What is in Base64 with `-` and `_`."""
    return b64decode(_bytes_from_decode_data(s).translate(_urlsafe_decode))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        chunk = s[i:i + 5]
        n = int.from_bytes(chunk + bytes(5 - len(chunk)), 'big')
        keep = (len(chunk) * 8 + 4) // 5
        out += bytes([alphabet[(n >> (35 - 5 * k)) & 31] for k in range(keep)]) + b'=' * (8 - keep)
    return bytes(out)


def _b32decode(alphabet, s, casefold, map01):
    padded = _bytes_from_decode_data(s)
    if len(padded) % 8 != 0:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        one = _bytes_from_decode_data(map01)
        assert len(one) == 1, repr(one)
        padded = padded.translate(bytes.maketrans(b'01', b'O' + one))
    s = (padded.upper() if casefold else padded).rstrip(b'=')
    padchars = len(padded) - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(s), 8):
        n = 0
        quantum = s[i:i + 8]
        for c in quantum:
            if c not in values:
                raise binascii.Error('Non-base32 digit found') from None
            n = (n << 5) + values[c]
        n <<= 5 * (8 - len(quantum))
        out += n.to_bytes(5, 'big')
    if padchars not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if padchars and out:
        drop = 5 - (43 - 5 * padchars) // 8
        out = out[:len(out) - drop]
    return bytes(out)


def b32encode(s):
    """Bytes in Base32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """What is in Base32; map01: what `1` stands for, and `0` for `O`."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Bytes in Base32, by digits that keep their order."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """What is in Base32 by digits that keep their order."""
    return _b32decode(_B32HEX, s, casefold, None)


def b16encode(s):
    """Bytes in Base16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """What is in Base16."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b'0123456789ABCDEF':
            raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


# ── base 85 ──

_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'


def _85encode(b, alphabet, pad=False, foldnuls=False, foldspaces=False):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    padding = (-len(b)) % 4
    b = bytes(b) + b'\0' * padding
    chunks = []
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4], 'big')
        if foldnuls and not word:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            digits = []
            for _ in range(5):
                word, r = divmod(word, 85)
                digits.append(alphabet[r])
            chunks.append(bytes(reversed(digits)))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def b85encode(b, pad=False):
    """Bytes in Base85, as git has it; pad: as many as fill groups of four."""
    return _85encode(b, _B85, pad)


def b85decode(b):
    """What is in Base85, as git has it."""
    b = _bytes_from_decode_data(b)
    values = {c: i for i, c in enumerate(_B85)}
    padding = (-len(b)) % 5
    b = bytes(b) + b'~' * padding
    out = []
    for i in range(0, len(b), 5):
        acc = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError('bad base85 character at position %d' % (i + j)) from None
            acc = acc * 85 + values[c]
        if acc > 0xFFFFFFFF:
            raise ValueError('base85 overflow in hunk starting at byte %d' % i) from None
        out.append(acc.to_bytes(4, 'big'))
    result = b''.join(out)
    return result[:-padding] if padding else result


_A85START = b'<~'
_A85END = b'~>'
_A85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes in Ascii85; adobe: between `<~` and `~>`, wrapcol: in lines of that width."""
    result = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    if adobe:
        result += _A85END
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """What is in Ascii85."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError('Ascii85 encoded byte sequences must end with {!r}'.format(_A85END))
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    out = []
    curr = []
    for x in bytes(b) + b'u' * 4:
        if 33 <= x <= 117:
            curr.append(x)
            if len(curr) == 5:
                acc = 0
                for c in curr:
                    acc = 85 * acc + (c - 33)
                if acc > 0xFFFFFFFF:
                    raise ValueError('Ascii85 overflow') from None
                out.append(acc.to_bytes(4, 'big'))
                curr.clear()
        elif x == 122:
            if curr:
                raise ValueError('z inside Ascii85 5-tuple')
            out.append(b'\0\0\0\0')
        elif foldspaces and x == 121:
            if curr:
                raise ValueError('y inside Ascii85 5-tuple')
            out.append(b'\x20\x20\x20\x20')
        elif x in ignorechars:
            continue
        else:
            raise ValueError('Non-Ascii85 digit found: %c' % x)
    result = b''.join(out)
    padding = 4 - len(curr)
    return result[:-padding] if padding else result


MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """A file in Base64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """What is in Base64 in a file."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        memoryview(s)
    except TypeError as err:
        raise TypeError('expected bytes-like object, not %s' % s.__class__.__name__) from err


def encodebytes(s):
    """Bytes in Base64, in lines."""
    _input_type_check(s)
    return b''.join([binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """What is in Base64."""
    _input_type_check(s)
    return binascii.a2b_base64(s)
