import io
import json

out = io.StringIO()
print(json.dump({'a': [1, 2.5, None]}, out), out.getvalue())
out = io.StringIO()
json.dump([1, 'é'], out, indent=2, ensure_ascii=False)
print(out.getvalue(), json.load(io.StringIO(out.getvalue())), json.load(io.BytesIO(b'{"k": [true]}')), json.load(io.StringIO('{"a":1}'), object_hook=lambda d: list(d)))


class Writer:
    def __init__(self):
        self.text = ''

    def write(self, s):
        self.text += s


w = Writer()
json.dump({'x': {1: 2}}, w, sort_keys=True)
print(w.text)
for call in [lambda: json.load(io.StringIO('')), lambda: json.dump(1, None), lambda: json.load(None), lambda: json.dump({1j}, io.StringIO())]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(json.__all__), json.__name__, json.decoder.__name__, json.encoder.JSONEncoder is json.JSONEncoder, json.scanner.__name__)
import json.encoder
print(json.encoder.encode_basestring_ascii('é"\n'), json.encoder.encode_basestring('é"\n\x7f'), json.encoder.INFINITY)
for f in [json.encoder.encode_basestring, json.encoder.encode_basestring_ascii]:
    try:
        f(1)
    except TypeError as e:
        print(e)
