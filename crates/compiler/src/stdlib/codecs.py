"""Encodings by name."""

__all__ = ['register', 'lookup', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8',
           'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
           'IncrementalEncoder', 'IncrementalDecoder', 'BufferedIncrementalEncoder', 'BufferedIncrementalDecoder',
           'StreamReader', 'StreamWriter', 'getencoder', 'getdecoder', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode']
BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = BOM_UTF16 = BOM = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = BOM_UTF32 = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'


class Codec:
    """What encodes and decodes."""

    def encode(self, input, errors='strict'):
        """Return bytes, and how much was taken."""
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        """Return text, and how much was taken."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        """Return the bytes of a piece."""
        raise NotImplementedError

    def reset(self):
        """Start over."""

    def getstate(self):
        """Return what was kept back."""
        return 0

    def setstate(self, state):
        """Restore what was kept back."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps back what cannot be encoded yet."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        """Return the bytes of a piece."""
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        """Start over."""
        self.buffer = ''

    def getstate(self):
        """Return what was kept back."""
        return self.buffer or 0

    def setstate(self, state):
        """Restore what was kept back."""
        self.buffer = state or ''


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        """Return the text of a piece."""
        raise NotImplementedError

    def reset(self):
        """Start over."""

    def getstate(self):
        """Return what was kept back."""
        return b'', 0

    def setstate(self, state):
        """Restore what was kept back."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps back what cannot be decoded yet."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        """Return the text of a piece."""
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        """Start over."""
        self.buffer = b''

    def getstate(self):
        """Return what was kept back."""
        return self.buffer, 0

    def setstate(self, state):
        """Restore what was kept back."""
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Write text."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Write texts."""
        self.write(''.join(list))

    def reset(self):
        """Nothing is kept back."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Decodes what is read from a stream: all of it, when it is first asked for."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._text = None

    def _rest(self):
        if self._text is None:
            from io import StringIO
            self._text = StringIO(self.decode(self.stream.read(), self.errors)[0], newline='')
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        """Return text."""
        return self._rest().read(chars if chars >= 0 else size)

    def readline(self, size=None, keepends=True):
        """Return a line."""
        line = self._rest().readline()
        return line if keepends else line.splitlines()[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        """Return all lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead."""
        self._text = None

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """A stream that is read and written through a codec."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    # ── reading ──

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def read(self, size=-1):
        return self.reader.read(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def readline(self, size=None):
        return self.reader.readline(size)

    # ── writing ──

    def writelines(self, list):
        return self.writer.writelines(list)

    def write(self, data):
        return self.writer.write(data)

    # ── the stream ──

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        # What was read ahead is not what comes next.
        self.reader.reset()
        if (offset, whence) == (0, 0):
            self.writer.reset()

    def reset(self):
        for half in (self.reader, self.writer):
            half.reset()

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __getattr__(self, name):
        return getattr(self.stream, name)


class CodecInfo(tuple):
    """An encoding."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode, self.streamreader, self.streamwriter = self
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


_searches = []
_found = {}


def register(search_function, /):
    """Add a function that knows encodings by name; `str.encode` and `bytes.decode` do not ask it."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    """Remove such a function."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def _tail_utf_8(data):
    for n in (3, 2, 1):
        try:
            data[-n:].decode()
        except UnicodeDecodeError as error:
            if error.start == 0 and error.end == n == len(data[-n:]) and error.reason == 'unexpected end of data':
                return n
    return 0


def _tail_utf_16(high):
    """`high`: where in a unit its first byte is."""
    def tail(data):
        odd = len(data) % 2
        at = len(data) - odd - 2
        return odd + 2 * (at >= 0 and 0xd8 <= data[at + high] <= 0xdb)
    return tail


def _tail_utf_32(data):
    return len(data) % 4


def _tail_utf_7(data):
    digits = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    start = -1
    for i, c in enumerate(data):
        if start < 0:
            start = i if c == 43 else -1
        elif c not in digits:
            start = -1
    return 0 if start < 0 else len(data) - start


def _tail_escape(encoding):
    def tail(data):
        if encoding == 'raw-unicode-escape' and (len(data) - len(data.rstrip(b'\\'))) % 2:
            # Alone it is a backslash.
            return 1
        try:
            data.decode(encoding)
        except UnicodeDecodeError as error:
            if error.end == len(data) and error.reason.startswith(('truncated', '\\ at end')):
                return len(data) - error.start
        return 0
    return tail


# How many bytes at the end are the beginning of a character, which waits for the rest.
_TAILS = {'utf-8': _tail_utf_8, 'utf-16-le': _tail_utf_16(1), 'utf-16-be': _tail_utf_16(0), 'utf-32-le': _tail_utf_32,
          'utf-32-be': _tail_utf_32, 'utf-7': _tail_utf_7, 'unicode-escape': _tail_escape('unicode-escape'),
          'raw-unicode-escape': _tail_escape('raw-unicode-escape')}
_MARKS = {'utf-16': (BOM_UTF16_LE, BOM_UTF16_BE), 'utf-32': (BOM_UTF32_LE, BOM_UTF32_BE)}


class _PlainEncoder(IncrementalEncoder):
    def encode(self, input, final=False):
        return input.encode(self._encoding, self.errors)


class _MarkingEncoder(IncrementalEncoder):
    """Writes the mark once."""

    _marked = False

    def encode(self, input, final=False):
        encoding = self._later if self._marked else self._encoding
        self._marked = True
        return input.encode(encoding, self.errors)

    def reset(self):
        self._marked = False

    def getstate(self):
        return 0 if self._marked else self._fresh

    def setstate(self, state):
        self._marked = not state


class _PlainDecoder(IncrementalDecoder):
    def decode(self, input, final=False):
        return bytes(input).decode(self._encoding, self.errors)


class _TailDecoder(BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        return _decode_part(self._encoding, input, errors, final)


def _decode_part(encoding, input, errors, final):
    end = len(input) if final else len(input) - _TAILS[encoding](input)
    return input[:end].decode(encoding, errors), end


class _MarkedDecoder(BufferedIncrementalDecoder):
    """The order of bytes is that of the mark, which must be there."""

    _order = None

    def _buffer_decode(self, input, errors, final):
        skipped = 0
        if self._order is None:
            name = self._encoding
            marks = _MARKS[name]
            size = len(marks[0])
            if len(input) < size and not final:
                return '', 0
            if input[:size] not in marks:
                text, consumed = _decode_part(name + '-le', input, errors, final)
                if consumed >= size:
                    raise UnicodeError(f'{name.upper()} stream does not start with BOM')
                return text, consumed
            self._order = name + ('-le' if input[:size] == marks[0] else '-be')
            skipped = size
        text, consumed = _decode_part(self._order, input[skipped:], errors, final)
        return text, consumed + skipped

    def reset(self):
        super().reset()
        self._order = None

    def getstate(self):
        state = super().getstate()[0]
        if self._order is None:
            return state, 2
        return state, int(self._order[-2:] != 'le')

    def setstate(self, state):
        super().setstate(state)
        self._order = None if state[1] == 2 else self._encoding + ('-be' if state[1] else '-le')


class _SignedDecoder(BufferedIncrementalDecoder):
    """UTF-8 behind its signature, which may be there."""

    first = 1

    def _buffer_decode(self, input, errors, final):
        skipped = 0
        if self.first:
            if len(input) < 3 and BOM_UTF8.startswith(input):
                return '', 0
            self.first = 0
            skipped = 3 * (input[:3] == BOM_UTF8)
        text, consumed = _decode_part('utf-8', input[skipped:], errors, final)
        return text, consumed + skipped

    def reset(self):
        super().reset()
        self.first = 1

    def getstate(self):
        return super().getstate()[0], self.first

    def setstate(self, state):
        super().setstate(state)
        self.first = state[1]


def _builtin(encoding):
    name = _codec_name(encoding)

    def encode(input, errors='strict'):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors='strict'):
        data = bytes(input)
        return data.decode(encoding, errors), len(data)

    encoders, decoders = {'_encoding': name}, {'_encoding': name}
    encoder, decoder = _PlainEncoder, _TailDecoder if name in _TAILS else _PlainDecoder
    if name in _MARKS:
        encoder, decoder = _MarkingEncoder, _MarkedDecoder
        encoders.update(_later=name + '-le', _fresh=2)
    elif name == 'utf-8-sig':
        encoder, decoder = _MarkingEncoder, _SignedDecoder
        encoders.update(_later='utf-8', _fresh=1)
    space = {'encode': staticmethod(encode), 'decode': staticmethod(decode)}
    return CodecInfo(encode, decode, type('StreamReader', (StreamReader,), space),
                     type('StreamWriter', (StreamWriter,), space), type('IncrementalEncoder', (encoder,), encoders),
                     type('IncrementalDecoder', (decoder,), decoders), name)


def lookup(encoding, /):
    """Return the encoding of this name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    normal = '_'.join(encoding.lower().replace('-', ' ').replace('_', ' ').split())
    info = _found.get(normal)
    if info is None:
        for search in _searches:
            info = search(normal)
            if info is not None:
                break
        else:
            info = _builtin(encoding)
        _found[normal] = info
    return info


def getencoder(encoding):
    """Return the function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function that decodes."""
    return lookup(encoding).decode


def _part(encoding, name):
    found = getattr(lookup(encoding), name)
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    """Return the class that encodes piece by piece."""
    return _part(encoding, 'incrementalencoder')


def getincrementaldecoder(encoding):
    """Return the class that decodes piece by piece."""
    return _part(encoding, 'incrementaldecoder')


def getreader(encoding):
    """Return the class that decodes a stream."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the class that encodes for a stream."""
    return lookup(encoding).streamwriter


def _place(error):
    """What is wrong, and where to go on."""
    if not isinstance(error, UnicodeError) or not hasattr(error, 'object'):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end], error.end


def strict_errors(error, /):
    """Raise the error."""
    if isinstance(error, Exception):
        raise error
    raise TypeError('codec must pass exception instance')


def ignore_errors(error, /):
    """Leave out what is wrong."""
    return '', _place(error)[1]


def replace_errors(error, /):
    """Put question marks, or U+FFFD, in the place of what is wrong."""
    wrong, end = _place(error)
    if isinstance(error, UnicodeEncodeError):
        return '?' * len(wrong), end
    return '\ufffd' if isinstance(error, UnicodeDecodeError) else '\ufffd' * len(wrong), end


def xmlcharrefreplace_errors(error, /):
    """Write characters by number, as XML does."""
    wrong, end = _place(error)
    if not isinstance(error, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return ''.join(f'&#{ord(c)};' for c in wrong), end


def backslashreplace_errors(error, /):
    """Write what is wrong by number, as Python does."""
    wrong, end = _place(error)
    if isinstance(wrong, bytes):
        return ''.join(f'\\x{byte:02x}' for byte in wrong), end
    return wrong.encode('ascii', 'backslashreplace').decode('ascii'), end


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors}


# Those that the program has registered: where one is named, the functions below do the work.
_registered = {}


def register_error(errors, handler, /):
    """Make a function the error handler of this name."""
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(errors).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _registered[errors] = handler


def _answer(error, handler, kinds):
    """What a handler answers: a replacement, and where to go on."""
    answer = handler(error)
    kind = ' or '.join(kind.__name__ for kind in kinds)
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], kinds):
        coding = 'encoding' if len(kinds) == 2 else 'decoding'
        raise TypeError(f'{coding} error handler must return ({"str/bytes" if len(kinds) == 2 else kind}, int) tuple')
    replacement, at = answer
    length = len(error.object)
    if at < 0:
        at += length
    if not 0 <= at <= length:
        raise IndexError(f'position {at} from error handler out of bounds')
    return replacement, at


def _encode_with(text, encoding, errors):
    """`str.encode` with a registered handler."""
    handler, out, at = _registered[errors], [], 0
    while True:
        try:
            out.append(text[at:].encode(encoding))
            return b''.join(out)
        except UnicodeEncodeError as error:
            start, end = at + error.start, at + error.end
            out.append(text[at:start].encode(encoding))
            whole = UnicodeEncodeError(error.encoding, text, start, end, error.reason)
            replacement, at = _answer(whole, handler, (str, bytes))
            out.append(replacement if isinstance(replacement, bytes) else replacement.encode(encoding))


def _decode_with(data, encoding, errors):
    """`bytes.decode` with a registered handler."""
    data = bytes(data)
    handler, out, at = _registered[errors], [], 0
    while True:
        try:
            out.append(data[at:].decode(encoding))
            return ''.join(out)
        except UnicodeDecodeError as error:
            start, end = at + error.start, at + error.end
            out.append(data[at:start].decode(encoding))
            whole = UnicodeDecodeError(error.encoding, data, start, end, error.reason)
            replacement, at = _answer(whole, handler, (str,))
            out.append(replacement)


def lookup_error(name, /):
    """Return the error handler of this name."""
    try:
        return _registered[name] if name in _registered else _handlers[name]
    except KeyError:
        raise LookupError(f'unknown error handler name {name!r}') from None


def charmap_build(map, /):
    """Return a mapping for `charmap_encode` from a string of what each byte means."""
    return {ord(c): i for i, c in enumerate(map)}


def _charmap_error(errors, error):
    """What an error handler puts in the place of what is wrong, and where to go on."""
    if errors == 'strict':
        raise error
    return lookup_error(errors)(error)


def charmap_encode(str, errors='strict', mapping=None, /):
    """Encode text by a mapping from characters' numbers to bytes."""
    if mapping is None:
        return str.encode('latin-1', errors), len(str)
    out, i = bytearray(), 0

    def put(c):
        try:
            byte = mapping[ord(c)]
        except LookupError:
            return False
        if byte is None:
            return False
        out.extend(byte if isinstance(byte, bytes) else (byte,))
        return True

    while i < len(str):
        if put(str[i]):
            i += 1
            continue
        end = i + 1
        while end < len(str) and mapping.get(ord(str[end])) is None:
            end += 1
        error = UnicodeEncodeError('charmap', str, i, end, 'character maps to <undefined>')
        replacement, i = _charmap_error(errors, error)
        if isinstance(replacement, bytes):
            out += replacement
        elif not all(map(put, replacement)):
            raise error
    return bytes(out), len(str)


def charmap_decode(data, errors='strict', mapping=None, /):
    """Decode bytes by a mapping from bytes to characters, or by a string of these."""
    data = bytes(data)
    if mapping is None:
        return data.decode('latin-1', errors), len(data)
    out, i = [], 0
    while i < len(data):
        try:
            c = mapping[data[i]]
        except LookupError:
            c = None
        if isinstance(c, int):
            c = chr(c)
        if c is not None and c != '\ufffe':
            out.append(c)
            i += 1
            continue
        error = UnicodeDecodeError('charmap', data, i, i + 1, 'character maps to <undefined>')
        replacement, i = _charmap_error(errors, error)
        out.append(replacement)
    return ''.join(out), len(data)


def encode(obj, encoding='utf-8', errors='strict'):
    """Encode an object."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decode an object."""
    return lookup(encoding).decode(obj, errors)[0]


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode pieces of text."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode('', True):
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode pieces of bytes."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b'', True):
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """There are no files."""
    raise FileNotFoundError(2, 'No such file or directory', filename)
