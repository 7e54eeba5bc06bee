import json

text = '{"é": ["日", 1, "😀"]}'
for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']:
    data = text.encode(encoding)
    print(encoding, json.loads(data) == json.loads(text), json.loads(bytearray(data)) == json.loads(text), json.detect_encoding(data))
for data in [b'1', b'[]', b'12', b'{}', '1'.encode('utf-16-le'), '1'.encode('utf-16-be'), '12'.encode('utf-32-be'), b'"a"', b'']:
    print(data, json.detect_encoding(data))
    try:
        print(json.loads(data))
    except ValueError as e:
        print(type(e).__name__, e)
for data in [b'"\xff"', b'\xef\xbb\xbf', b'\xef\xbb\xbf{"a":1}', b'"\xc3"']:
    try:
        print(json.loads(data))
    except ValueError as e:
        print(type(e).__name__, e)
