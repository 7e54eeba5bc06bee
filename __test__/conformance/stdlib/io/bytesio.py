import io
b = io.BytesIO(b'abc\ndef'); print(b.read(2), b.readline(), b.tell(), b.read(), b.read(), b.seek(1), b.getvalue(), b.seek(-2, 2), b.read(), b.seek(0), b.readlines())
b = io.BytesIO(); print(b.write(b'12'), b.write(bytearray(b'34')), b.getvalue()); b.seek(1); b.write(b'XY'); print(b.getvalue()); b.seek(8); b.write(b'Z'); print(b.getvalue()); b.truncate(3); print(b.getvalue(), bytes(b.getbuffer()), list(io.BytesIO(b'1\n2')))
buf = bytearray(3); print(io.BytesIO(b'hello').readinto(buf), buf, io.BytesIO(b'q').read1())
for f in (lambda: b.write('s'), lambda: b.seek(-1), lambda: io.BytesIO('s'), lambda: b.read('a')):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
b.close()
try:
    b.read()
except ValueError as e: print(e)
w = io.TextIOWrapper(io.BytesIO('é\nx'.encode()), encoding='utf-8'); print(w.readline(), w.read())
print(isinstance(b, io.IOBase), isinstance(io.StringIO(), io.TextIOBase), issubclass(io.UnsupportedOperation, ValueError))
