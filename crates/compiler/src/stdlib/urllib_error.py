"""What goes wrong with requests."""

import io as _io
from urllib.response import addinfourl as _addinfourl

__all__ = ['URLError', 'HTTPError', 'ContentTooShortError']


class URLError(OSError):
    """No answer, for that reason."""

    def __init__(self, reason, filename=None):
        self.reason = reason
        self.args = reason,
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f'<urlopen error {self.reason}>'


class HTTPError(URLError, _addinfourl):
    """An answer that says no."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.code, self.msg, self.hdrs, self.fp, self.filename = code, msg, hdrs, fp, url
        if fp is None:
            fp = _io.BytesIO()
        _addinfourl.__init__(self, fp, hdrs, url, code)

    def __str__(self):
        return f'HTTP Error {self.code}: {self.msg}'

    def __repr__(self):
        return f'<HTTPError {self.code}: {self.msg!r}>'

    def _set_headers(self, headers):
        self.hdrs = headers

    headers = property(lambda self: self.hdrs, _set_headers)
    reason = property(lambda self: self.msg)


class ContentTooShortError(URLError):
    """An answer that ends before it is complete: what there is of it is `content`."""

    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
