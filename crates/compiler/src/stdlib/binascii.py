"""Conversion between binary data and ASCII"""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'")
    return data


def _buffer(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    result = _a2b_base64(_ascii(data), strict_mode)
    if isinstance(result, str):
        raise Error(result)
    return result


def hexlify(data, sep='', bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = _buffer(data)
    text = data.hex(sep, bytes_per_sep) if sep else data.hex()
    return text.encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation."""
    data = bytes(_ascii(hexstr))
    if len(data) % 2:
        raise Error('Odd-length string')
    try:
        if any(c in b' \t\n\r\f\v' for c in data):
            raise ValueError
        return bytes.fromhex(data.decode('ascii'))
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


a2b_hex = unhexlify


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode data as quoted-printable."""
    if isinstance(data, str):
        data = _ascii(data)
    data = bytes(data)
    # Lines end as the first one does.
    first = data.find(b'\n')
    end = b'\r\n' if first > 0 and data[first - 1] == 13 else b'\n'
    out = bytearray()
    column = 0
    i = 0
    n = len(data)
    while i < n:
        c = data[i]
        last = i + 1 == n
        lone_dot = c == 46 and column == 0 and (last or data[i + 1] in (10, 13, 0))
        if c > 126 or c == 61 or (header and c == 95) or lone_dot or (not istext and c in (10, 13)) \
                or (c in (9, 32) and last) or (c < 33 and c not in (10, 13) and (quotetabs or c not in (9, 32))):
            if column + 3 >= 76:
                out += b'=' + end
                column = 0
            out += b'=%02X' % c
            column += 3
        elif istext and (c == 10 or (c == 13 and not last and data[i + 1] == 10)):
            # White space at a line's end would get lost.
            if out and out[-1] in (9, 32):
                out += b'=%02X' % out.pop()
            out += end
            column = 0
            if c == 13:
                i += 1
        else:
            if not last and data[i + 1] != 10 and column + 1 >= 76:
                out += b'=' + end
                column = 0
            out.append(95 if header and c == 32 else c)
            column += 1
        i += 1
    return bytes(out)


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data = bytes(_ascii(data))
    out = bytearray()
    i = 0
    n = len(data)
    while i < n:
        c = data[i]
        i += 1
        if c == 61:
            if i >= n:
                break
            if data[i] in (10, 13):
                # A soft line break.
                while i < n and data[i] != 10:
                    i += 1
                i += 1
            elif data[i] == 61:
                out.append(61)
                i += 1
            elif len(pair := data[i:i + 2]) == 2 and all(d in b'0123456789abcdefABCDEF' for d in pair):
                out.append(int(pair, 16))
                i += 2
            else:
                out.append(61)
        elif header and c == 95:
            out.append(32)
        else:
            out.append(c)
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = _buffer(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    space = 96 if backtick else 32
    out = bytearray([len(data) + 32 if data else space])
    for i in range(0, len(data), 3):
        group = int.from_bytes(data[i:i + 3].ljust(3, b'\0'), 'big')
        for shift in (18, 12, 6, 0):
            out.append((group >> shift & 63) + 32 if group >> shift & 63 else space)
    out.append(10)
    return bytes(out)


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = bytes(_ascii(data))
    want = (data[0] - 32) & 63 if data else 32
    out = bytearray()
    group = bits = 0
    for at in range(1, len(data) + 4 * want):
        if len(out) >= want:
            rest = data[at:]
            break
        c = data[at] if at < len(data) else 0
        if c in (10, 13, 0):
            c = 32
        if not 32 <= c <= 96:
            raise Error('Illegal char')
        group = (group << 6 | (c - 32) & 63) & 0xFFFFFF
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(group >> bits & 255)
    else:
        rest = b''
    if any(c not in b' `\r\n' for c in rest):
        raise Error('Trailing garbage')
    return bytes(out)


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    crc &= 0xFFFF
    for b in bytes(data):
        crc ^= b << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc
