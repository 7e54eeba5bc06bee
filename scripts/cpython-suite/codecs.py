"""A stand-in for `codecs`: what string tests take from it."""
BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = b'\xff\xfe'
BOM_UTF16_BE = b'\xfe\xff'


def register(search_function):
    pass


unregister = register


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return obj.decode(encoding, errors)


def __getattr__(name):
    import unittest
    if name.startswith('__'):
        raise AttributeError(name)
    raise unittest._Skipped(f'needs codecs.{name}')
