"""Secrets need a source of randomness that nobody can foresee. A sandbox has none, so asking for one is an error."""

from base64 import urlsafe_b64encode as _encode

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest']
DEFAULT_ENTROPY = 32


def _none(*args, **kwargs):
    raise NotImplementedError('there is no source of secrets here')


class SystemRandom:
    """Random numbers of the system."""

    __init__ = _none


choice = randbelow = randbits = _none


def token_bytes(nbytes=None):
    """Return random bytes."""
    from os import urandom
    return urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Return random bytes in hexadecimal."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Return random bytes in Base64 for URLs."""
    return _encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


def compare_digest(a, b, /):
    """Return whether two texts or bytes are equal, in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode(), b.encode()
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return not different
