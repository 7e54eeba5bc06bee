import json

for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
    for text in ('1', '12', '"a"', '[1, "é"]', '{}'):
        data = text.encode(name)
        print(name, json.detect_encoding(data), json.loads(data))
for data in (b'', b'\0', b'\0\0', b'1\0', b'\0001', b'123', b'\0\0\0', b'1\0\0', b'1\0\0\0', b'1\0002\0', b'\0\0\0001', b'\0001\0002'):
    print(data, json.detect_encoding(data))
for args in (('msg', 'a\nbc\nd', 3), ('msg', 'a\nbc\nd', -1), ('msg', '', 5)):
    e = json.JSONDecodeError(*args)
    print(e, e.msg, e.doc, e.pos, e.lineno, e.colno, e.__reduce__()[1])


class Wide(json.JSONEncoder):
    item_separator = ' ; '


print(Wide().encode([1, 2]), Wide(indent=1).encode([1, 2]), Wide(separators=('|', '=')).encode([1, {2: 3}]))
print(vars(json.JSONEncoder(indent=2, default=repr)).keys() == {'skipkeys', 'ensure_ascii', 'check_circular', 'allow_nan', 'sort_keys', 'indent', 'item_separator', 'default'})
