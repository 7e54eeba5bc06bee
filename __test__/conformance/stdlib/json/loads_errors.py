import json

docs = ['', ' ', '\n', '[', ']', '{', '}', '[1', '[1,', '[1,]', '[,1]', '[1 2]', '[1,,2]', '{"a"', '{"a"}', '{"a":', '{"a":}', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1 "b":2}', '{"a" 1}', '{a:1}', "{'a':1}", '{1:2}', '{"a":1,2}', '{,}', '"abc', '"', '"\\', '"\\x"', '"\\é"', '"\\u"', '"\\u12"', '"\\u12g4"', '"\\u1234',
        '"\\ud800\\u12"', '"\\ud800\\', '"a\nb"', '"a\tb"', '"\x00"', '"\x1f"', 'nul', 'tru', 'falsy', 'nullx', 'True', 'None', '-', '-x', '+1', '.5', '01', '-01', '1.', '1.e5', '1e', '1e+', '0x10', '1_000', 'Inf', '-Inf', 'nan', '[1]]', '{} {}', '1 2', '"a" "b"', '// c', '/**/1', '\ufeff1', '[1\n,\n2\n3]', '{"a":\n  [1,\n   x]}', '"\\u 123"', '"\\u+123"',
        'é', '["é", x]', '[1, "日", ]', '\u20031', '{"a":1}}', '[1}', '{"a":1]', '"\\U0041"']
for s in docs:
    try:
        print(ascii(s), ascii(json.loads(s)))
    except json.JSONDecodeError as e:
        print(ascii(s), '|', ascii(str(e)), '|', ascii(e.msg), e.pos, e.lineno, e.colno, e.doc == s)
for bad in [None, 1, [], {}, 1.5, memoryview(b'1')]:
    try:
        print(json.loads(bad))
    except TypeError as e:
        print(e)
e = json.JSONDecodeError('m', 'ab\ncd', 4)
print(repr(e), e, e.args, e.__reduce__(), json.JSONDecodeError.__mro__, issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__module__)
json.loads('{"a": [1, 2,, 3]}')
