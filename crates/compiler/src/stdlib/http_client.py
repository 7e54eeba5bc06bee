"""What HTTP clients are made of, but for connections: there are none here. A program is given `network` by its host."""

from http import HTTPStatus as _HTTPStatus

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected', 'UnknownProtocol', 'UnknownTransferEncoding',
           'UnimplementedFileMode', 'IncompleteRead', 'InvalidURL', 'ImproperConnectionState', 'CannotSendRequest',
           'CannotSendHeader', 'ResponseNotReady', 'BadStatusLine', 'LineTooLong', 'RemoteDisconnected', 'error',
           'responses', 'HTTPSConnection']

HTTP_PORT = 80
HTTPS_PORT = 443
responses = {status: status.phrase for status in _HTTPStatus}


class HTTPException(Exception):
    """Whatever goes wrong with a connection."""


class NotConnected(HTTPException):
    """It is not open."""


class InvalidURL(HTTPException):
    """The address is none."""


class UnknownProtocol(HTTPException):
    """The server answers in another language."""

    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The answer comes in pieces of an unknown kind."""


class UnimplementedFileMode(HTTPException):
    """The answer cannot be read in this way."""


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial, self.expected = partial, expected

    def __repr__(self):
        more = f', {self.expected} more expected' if self.expected is not None else ''
        return f'{type(self).__name__}({len(self.partial)} bytes read{more})'

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """Calls came in the wrong order."""


class CannotSendRequest(ImproperConnectionState):
    """The one before has not been answered."""


class CannotSendHeader(ImproperConnectionState):
    """No request has begun."""


class ResponseNotReady(ImproperConnectionState):
    """There is nothing to be answered."""


class BadStatusLine(HTTPException):
    """The first line of the answer is none."""

    def __init__(self, line):
        self.line = line or repr(line)
        self.args = self.line,


class LineTooLong(HTTPException):
    """A line of the answer has no end."""

    def __init__(self, line_type):
        super().__init__(f'got more than 65536 bytes when reading {line_type}')


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server closed the connection in place of an answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPResponse:
    """What an open connection answers: there is none."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        raise OSError(101, 'Network is unreachable')


class HTTPConnection:
    """A connection that cannot be opened."""

    default_port = HTTP_PORT

    def __init__(self, host, port=None, *args, **kwargs):
        self.host, self.port = host, self.default_port if port is None else port

    def connect(self):
        """There is no network of one's own."""
        raise OSError(101, 'Network is unreachable')

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Connect."""
        self.connect()

    def close(self):
        """Nothing is open."""


class HTTPSConnection(HTTPConnection):
    """A connection that cannot be opened."""

    default_port = HTTPS_PORT
