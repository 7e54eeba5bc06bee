import io
import urllib.error
from urllib.response import addbase, addclosehook, addinfourl

r = addinfourl(io.BytesIO(b'one\ntwo'), {'a': 'b'}, 'http://x', 200)
print(r.read(4), r.info(), r.geturl(), r.status, r.getcode(), list(r))
with addclosehook(io.StringIO('x'), print, 'closed', 1) as hooked:
    print(hooked.read())
print(hooked.closed, isinstance(r, addbase))
for error in urllib.error.URLError('why'), urllib.error.HTTPError('http://x', 404, 'Not Found', {'h': '1'}, io.BytesIO(b'body')), urllib.error.ContentTooShortError('short', b'c'):
    try:
        raise error
    except OSError as e:
        print(type(e).__name__, e, e.reason, getattr(e, 'code', None), getattr(e, 'headers', None))
