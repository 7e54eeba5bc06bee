import json
from json import decoder, scanner

d = json.JSONDecoder()
print(d.decode(' [1, 2] '), d.raw_decode('[1] rest'), d.raw_decode('x {"a": 1}y', 2), d.raw_decode('"é" 1'), d.raw_decode('日 [1]', 2), d.scan_once('true,', 0), d.strict, d.parse_float, d.parse_int, d.object_hook)
for s, i in [('', 0), (' 1', 0), ('[1', 0), ('1', 5), ('1', -1), ('abc', 1)]:
    try:
        print(d.raw_decode(s, i))
    except ValueError as e:
        print(type(e).__name__, e)
for strict in [True, False]:
    try:
        print(ascii(json.loads('"a\tb\x00\n"', strict=strict)))
    except ValueError as e:
        print(e)


class Upper(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.hook, **kw)

    def hook(self, d):
        return {k.upper(): v for k, v in d.items()}

    def decode(self, s):
        return 'decoded', super().decode(s)


print(json.loads('{"a": {"b": 1}}', cls=Upper), Upper(strict=False).decode('{"x": "\n"}'))
print(decoder.scanstring('"abc" x', 1), decoder.scanstring('xx"a\\nb"', 3), decoder.JSONDecodeError is json.JSONDecodeError, scanner.make_scanner is not None, decoder.JSONDecoder is json.JSONDecoder)
try:
    d.scan_once('', 0)
except StopIteration as e:
    print('stop', e.value)
stream = '1 "two" [3] {"four": 4}'
at, out = 0, []
while at < len(stream):
    value, at = d.raw_decode(stream, at)
    out.append(value)
    while stream[at:at + 1] == ' ':
        at += 1
print(out)
