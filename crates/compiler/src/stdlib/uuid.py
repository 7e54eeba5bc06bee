"""Universally unique identifiers, as RFC 4122 has them."""

from enum import Enum
from _vm import _now_ns

__all__ = ['UUID', 'SafeUUID', 'uuid1', 'uuid3', 'uuid4', 'uuid5', 'NAMESPACE_DNS', 'NAMESPACE_URL', 'NAMESPACE_OID',
           'NAMESPACE_X500', 'RESERVED_NCS', 'RFC_4122', 'RESERVED_MICROSOFT', 'RESERVED_FUTURE', 'getnode']

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """An identifier, given as hexadecimal text, as bytes, as six fields, or as the 128-bit int that it is."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _int(digits, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = _first_fields_turned(bytes_le)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = _int.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            time_low, time_mid, time_hi, clock_hi, clock_low, node = fields
            for value, bits, what in ((time_low, 32, 'field 1 out of range (need a 32-bit value)'),
                                      (time_mid, 16, 'field 2 out of range (need a 16-bit value)'),
                                      (time_hi, 16, 'field 3 out of range (need a 16-bit value)'),
                                      (clock_hi, 8, 'field 4 out of range (need an 8-bit value)'),
                                      (clock_low, 8, 'field 5 out of range (need an 8-bit value)'),
                                      (node, 48, 'field 6 out of range (need a 48-bit value)')):
                if not 0 <= value < 1 << bits:
                    raise ValueError(what)
            int = time_low << 96 | time_mid << 80 | time_hi << 64 | (clock_hi << 8 | clock_low) << 48 | node
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            # The variant is RFC 4122's: the bits 10.
            int = int & ~(3 << 62 | 15 << 76) | 2 << 62 | version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __reduce__(self):
        return UUID, (None, None, None, None, self.int)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    # ── as the int that it is ──

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self.int)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    # ── in other forms ──

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def urn(self):
        return f'urn:uuid:{self}'

    def __str__(self):
        digits = self.hex
        return '-'.join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        return _first_fields_turned(self.bytes)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    def _bits(self, at, count):
        """So many bits of the int, from that one on."""
        return self.int >> at & (1 << count) - 1

    # ── the fields ──

    @property
    def time_low(self):
        return self._bits(96, 32)

    @property
    def time_mid(self):
        return self._bits(80, 16)

    @property
    def time_hi_version(self):
        return self._bits(64, 16)

    @property
    def clock_seq_hi_variant(self):
        return self._bits(56, 8)

    @property
    def clock_seq_low(self):
        return self._bits(48, 8)

    @property
    def node(self):
        return self._bits(0, 48)

    # ── what they mean ──

    @property
    def time(self):
        return self._bits(64, 12) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return self._bits(48, 14)

    @property
    def variant(self):
        # The first bit that is not set says which.
        bits = self.int >> 61 & 7
        if bits < 4:
            return RESERVED_NCS
        if bits < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 15 if self.variant == RFC_4122 else None


_int = int


def _first_fields_turned(data):
    """With the bytes of the first three fields the other way around."""
    return data[:4][::-1] + data[4:6][::-1] + data[6:8][::-1] + data[8:]


_random = None
_node = None
_last_time = 0


def _rng():
    # The sandbox has no entropy but the clock: unique within a run, not unguessable.
    global _random
    if _random is None:
        import random
        _random = random.Random()
    return _random


def getnode():
    """A random 48-bit number in place of the hardware address."""
    global _node
    if _node is None:
        _node = _rng().getrandbits(48) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """From the time, a number of the machine, and one that tells clocks apart that were set back."""
    global _last_time
    timestamp = _now_ns() // 100 + 0x01b21dd213814000
    if timestamp <= _last_time:
        timestamp = _last_time + 1
    _last_time = timestamp
    if clock_seq is None:
        clock_seq = _rng().getrandbits(14)
    return UUID(fields=(timestamp & 0xFFFFFFFF, (timestamp >> 32) & 0xFFFF, (timestamp >> 48) & 0x0FFF,
                        (clock_seq >> 8) & 0x3F, clock_seq & 0xFF, getnode() if node is None else node), version=1)


def uuid3(namespace, name):
    """The one that a name has in a namespace, by MD5."""
    from hashlib import md5
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=md5(namespace.bytes + name).digest(), version=3)


def uuid4():
    """A random one."""
    return UUID(int=_rng().getrandbits(128), version=4)


def uuid5(namespace, name):
    """The one that a name has in a namespace, by SHA-1."""
    from hashlib import sha1
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID(f'6ba7b81{digit}-9dad-11d1-80b4-00c04fd430c8') for digit in (0, 1, 2, 4)]
