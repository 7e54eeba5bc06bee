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


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    result = _a2b_base64(_ascii(data), strict_mode)
    if isinstance(result, str):
        raise Error(result)
    return result


def hexlify(data, sep='', bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = bytes(memoryview(data))
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


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    crc &= 0xFFFF
    for b in bytes(data):
        crc ^= b << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc
