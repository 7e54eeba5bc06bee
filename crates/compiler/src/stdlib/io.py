"""In-memory streams."""

__all__ = ['BlockingIOError', 'UnsupportedOperation', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase',
           'StringIO', 'BytesIO', 'TextIOWrapper', 'IncrementalNewlineDecoder', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
           'DEFAULT_BUFFER_SIZE']

import abc
from _vm import _static_types

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=abc.ABCMeta):
    """The abstract base class for all I/O classes."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._check_closed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def _check_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if not isinstance(self, StringIO) else
                             'I/O operation on closed file')

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._check_closed()
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1):
        out = bytearray()
        size = -1 if size is None else size
        while size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if out.endswith(b'\n'):
                break
        return bytes(out)

    def readlines(self, hint=None):
        wanted = float('inf') if hint is None or hint <= 0 else hint
        lines = []
        for line in self:
            lines.append(line)
            wanted -= len(line)
            if wanted <= 0:
                break
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Base class for raw binary I/O."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        return None if n is None else bytes(b[:n])

    def readall(self):
        out = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            out += data
        return bytes(out)

    def readinto(self, b):
        self._unsupported('readinto')

    def write(self, b):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    """Base class for buffered IO objects."""

    def read(self, size=-1):
        self._unsupported('read')

    def read1(self, size=-1):
        self._unsupported('read1')

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, b):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    """Base class for text I/O."""

    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, s):
        self._unsupported('write')

    def readline(self, size=-1):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')


class _Memory:
    """What the two streams over memory share."""

    def seekable(self):
        self._check_closed()
        return True

    def readable(self):
        self._check_closed()
        return True

    def writable(self):
        self._check_closed()
        return True


def _size(size):
    if size is None:
        return -1
    if not isinstance(size, int):
        if hasattr(type(size), '__index__'):
            return size.__index__()
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size


class BytesIO(_Memory, BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray()
        self._pos = 0
        if initial_bytes is not None:
            self._buffer += _buffer_of(initial_bytes)

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        self._check_closed()
        return bytes(self._buffer)

    def getbuffer(self):
        """Get a read-write view over the contents of the BytesIO object."""
        self._check_closed()
        return memoryview(self._buffer)

    def close(self):
        self._buffer = bytearray()
        self._closed = True

    def flush(self):
        self._check_closed()

    def read(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        end = len(self._buffer) if size < 0 else min(self._pos + size, len(self._buffer))
        if self._pos >= end:
            return b''
        data = bytes(self._buffer[self._pos:end])
        self._pos = end
        return data

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        end = self._buffer.find(b'\n', self._pos) + 1
        if end == 0:
            end = len(self._buffer)
        if size >= 0:
            end = min(end, self._pos + size)
        if self._pos >= end:
            return b''
        data = bytes(self._buffer[self._pos:end])
        self._pos = end
        return data

    def write(self, b, /):
        self._check_closed()
        b = _buffer_of(b)
        n = len(b)
        if not n:
            return 0
        pos = self._pos
        if pos > len(self._buffer):
            self._buffer += b'\0' * (pos - len(self._buffer))
        self._buffer[pos:pos + n] = b
        self._pos = pos + n
        return n

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if not isinstance(pos, int):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, size=None, /):
        self._check_closed()
        size = self._pos if size is None else size
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._buffer[size:]
        return size

    def __repr__(self):
        return f'<_io.BytesIO object at {id(self):#x}>'


def _buffer_of(b):
    if isinstance(b, (bytes, bytearray)):
        return b
    if isinstance(b, memoryview):
        return bytes(b)
    raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")


class StringIO(_Memory, TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    # Text written at the end is kept in pieces and joined when something else is asked for.

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._newline = newline
        self._text = self._translated(initial_value or '')
        self._pieces = []
        self._pos = 0

    def _translated(self, s):
        newline = self._newline
        if newline is None:
            return s.replace('\r\n', '\n').replace('\r', '\n')
        if newline in ('\r', '\r\n'):
            return s.replace('\n', newline)
        return s

    def _joined(self):
        if self._pieces:
            self._text += ''.join(self._pieces)
            self._pieces = []
        return self._text

    def getvalue(self):
        """Retrieve the entire contents of the object."""
        self._check_closed()
        return self._joined()

    def close(self):
        self._text = ''
        self._pieces = []
        self._closed = True

    def flush(self):
        self._check_closed()

    @property
    def line_buffering(self):
        return False

    def read(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        text = self._joined()
        end = len(text) if size < 0 else min(self._pos + size, len(text))
        if self._pos >= end:
            return ''
        data = text[self._pos:end]
        self._pos = end
        return data

    def readline(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        text = self._joined()
        pos = self._pos
        if self._newline == '':
            end = _any_newline(text, pos)
        else:
            mark = self._newline or '\n'
            end = text.find(mark, pos)
            end = len(text) if end < 0 else end + len(mark)
        if size >= 0:
            end = min(end, pos + size)
        if pos >= end:
            return ''
        self._pos = end
        return text[pos:end]

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        n = len(s)
        if not n:
            return 0
        t = self._translated(s)
        if self._pieces or self._pos == len(self._text):
            self._pieces.append(t)
            self._pos += len(t)
            return n
        text = self._joined()
        pos = self._pos
        if pos > len(text):
            text += '\0' * (pos - len(text))
        self._text = text[:pos] + t + text[pos + len(t):]
        self._pos = pos + len(t)
        return n

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if not isinstance(pos, int):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        text = self._joined()
        if whence == 0:
            self._pos = pos
        elif whence == 2:
            self._pos = len(text)
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, size=None, /):
        self._check_closed()
        size = self._pos if size is None else size
        if size < 0:
            raise ValueError(f'Negative size value {size}')
        self._text = self._joined()[:size]
        return size

    def __repr__(self):
        return f'<_io.StringIO object at {id(self):#x}>'


def _any_newline(text, pos):
    for i in range(pos, len(text)):
        c = text[i]
        if c == '\n':
            return i + 1
        if c == '\r':
            return i + 2 if text[i + 1:i + 2] == '\n' else i + 1
    return len(text)


class IncrementalNewlineDecoder:
    """Translates line ends in text that comes in pieces."""

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._pending = False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._pending and (text or final):
            text = '\r' + text
            self._pending = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._pending = True
        if self._translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def reset(self):
        self._pending = False


class TextIOWrapper(TextIOBase):
    """Text over a binary stream: decoded when it is read, encoded when it is flushed."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'
        self.errors = errors or 'strict'
        self._newline = newline
        self._reader = None

    def _text(self):
        if self._reader is None:
            data = self.buffer.read().decode(self.encoding, self.errors)
            self._reader = StringIO(data, self._newline if self._newline != '\n' else '\n')
        return self._reader

    def read(self, size=-1, /):
        return self._text().read(size)

    def readline(self, size=-1, /):
        return self._text().readline(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        t = s if self._newline in (None, '', '\n') else s.replace('\n', self._newline)
        self.buffer.write(t.encode(self.encoding, self.errors))
        return len(s)

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def flush(self):
        self.buffer.flush()

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def close(self):
        if not self._closed:
            self.buffer.close()
            self._closed = True


UnsupportedOperation.__module__ = 'io'
BytesIO.__module__ = StringIO.__module__ = TextIOWrapper.__module__ = '_io'
_static_types(BytesIO, StringIO, TextIOWrapper)
