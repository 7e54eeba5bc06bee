"""hashlib module - A common interface to many hash functions."""

# An object collects its data; the digest is computed when it is asked for.

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128), 'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104),
          'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136)}
algorithms_guaranteed = {*_SIZES, 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)
__all__ = (*sorted(algorithms_guaranteed), 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac',
           'file_digest')


class HASH:
    """A hash represents the object used to calculate a checksum of a string of information."""

    __slots__ = ('name', '_data', 'digest_size', 'block_size')

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        """Update this hash object's state with the provided string."""
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        try:
            self._data += memoryview(data)
        except TypeError:
            raise TypeError('object supporting the buffer API required') from None

    def digest(self):
        """Return the digest value as a bytes object."""
        return _digest(self.name, self._data)

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Return a copy of the hash object."""
        new = object.__new__(type(self))
        for name in _attributes(type(self)):
            setattr(new, name, getattr(self, name))
        new._data = bytearray(self._data)
        return new

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def _attributes(cls):
    return [name for c in cls.__mro__ for name in c.__dict__.get('__slots__', ())]


HASH.__module__ = '_hashlib'


class HASHXOF(HASH):
    __slots__ = ()

    def digest(self, length):
        """Return the digest value as a bytes object."""
        if length < 0:
            raise ValueError('value must be positive')
        return _digest(self.name, self._data, length)

    def hexdigest(self, length):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest(length).hex()


HASHXOF.__module__ = '_hashlib'


def md5(string=b'', *, usedforsecurity=True):
    """Returns a md5 hash object; optionally initialized with a string"""
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    """Returns a sha1 hash object; optionally initialized with a string"""
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    """Returns a sha224 hash object; optionally initialized with a string"""
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    """Returns a sha256 hash object; optionally initialized with a string"""
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    """Returns a sha384 hash object; optionally initialized with a string"""
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    """Returns a sha512 hash object; optionally initialized with a string"""
    return HASH('sha512', string)


def sha3_224(string=b'', *, usedforsecurity=True):
    """Returns a sha3-224 hash object; optionally initialized with a string"""
    return HASH('sha3_224', string)


def sha3_256(string=b'', *, usedforsecurity=True):
    """Returns a sha3-256 hash object; optionally initialized with a string"""
    return HASH('sha3_256', string)


def sha3_384(string=b'', *, usedforsecurity=True):
    """Returns a sha3-384 hash object; optionally initialized with a string"""
    return HASH('sha3_384', string)


def sha3_512(string=b'', *, usedforsecurity=True):
    """Returns a sha3-512 hash object; optionally initialized with a string"""
    return HASH('sha3_512', string)


def shake_128(string=b'', *, usedforsecurity=True):
    """Returns a shake-128 variable hash object; optionally initialized with a string"""
    return HASHXOF('shake_128', string)


def shake_256(string=b'', *, usedforsecurity=True):
    """Returns a shake-256 variable hash object; optionally initialized with a string"""
    return HASHXOF('shake_256', string)


class _Blake2(HASH):
    __slots__ = ('_key', '_salt', '_person')
    _wide = True

    def __init__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1,
                 leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most = self.MAX_DIGEST_SIZE
        if digest_size is None:
            digest_size = most
        if not 1 <= digest_size <= most:
            raise ValueError(f'digest_size must be between 1 and {most} bytes')
        for what, value, limit in (('salt', salt, self.SALT_SIZE), ('person', person, self.PERSON_SIZE),
                                   ('key', key, self.MAX_KEY_SIZE)):
            if len(value) > limit:
                raise ValueError(f'maximum {what} length is {limit} bytes')
        if (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node) != (1, 1, 0, 0, 0, 0, False):
            raise NotImplementedError('tree hashing is not supported')
        self.name = self._kind
        self.digest_size = digest_size
        self.block_size = 128 if self._wide else 64
        self._key, self._salt, self._person = bytes(key), bytes(salt), bytes(person)
        self._data = bytearray()
        self.update(data)

    def digest(self):
        return _blake2(self._wide, self._data, self.digest_size, self._key, self._salt, self._person)

    def __repr__(self):
        return f'<_blake2.{self._kind} object at {id(self):#x}>'


class blake2b(_Blake2):
    """Return a new BLAKE2b hash object."""
    __slots__ = ()
    _kind = 'blake2b'
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64


class blake2s(_Blake2):
    """Return a new BLAKE2s hash object."""
    __slots__ = ()
    _kind = 'blake2s'
    _wide = False
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


blake2b.__module__ = blake2s.__module__ = '_blake2'


def new(name, data=b'', **kwargs):
    """new(name, data=b'', **kwargs) - Return a new hashing object using the named algorithm."""
    lower = name.lower().replace('-', '_') if isinstance(name, str) else name
    if lower in ('blake2b', 'blake2s'):
        return (blake2b if lower == 'blake2b' else blake2s)(data, **kwargs)
    if lower not in _SIZES:
        raise ValueError(f'unsupported hash type {name}')
    return (HASHXOF if lower.startswith('shake') else HASH)(lower, data)


def file_digest(fileobj, digest, /):
    """Hash the contents of a file-like object. Returns a digest object."""
    obj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        obj.update(fileobj.getbuffer())
        return obj
    while chunk := fileobj.read(65536):
        obj.update(chunk)
    return obj


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    size, block = _SIZES[hash_name]
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    if len(password) > block:
        password = _digest(hash_name, password)
    password = bytes(password).ljust(block, b'\0')
    inner = bytes([b ^ 0x36 for b in password])
    outer = bytes([b ^ 0x5C for b in password])
    out = b''
    i = 1
    while len(out) < dklen:
        u = _digest(hash_name, outer + _digest(hash_name, inner + bytes(salt) + i.to_bytes(4, 'big')))
        total = int.from_bytes(u, 'big')
        for _ in range(iterations - 1):
            u = _digest(hash_name, outer + _digest(hash_name, inner + u))
            total ^= int.from_bytes(u, 'big')
        out += total.to_bytes(size, 'big')
        i += 1
    return out[:dklen]
