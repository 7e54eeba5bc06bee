import io
s = io.StringIO(); print(s.write('hello\n'), s.write('world'), repr(s.getvalue()), s.tell()); s.seek(0); print(repr(s.readline()), repr(s.read()), repr(s.read()), s.seek(2), repr(s.read(3)))
s = io.StringIO('a\nb\nc'); print(list(s), s.seek(0), s.readlines(), s.seek(0), s.read(1), s.truncate(), s.getvalue())
with io.StringIO('x') as f: print(f.read(), f.closed)
print(f.closed)
s = io.StringIO('abc'); s.write('X'); print(s.getvalue()); s.seek(0, 2); s.write('end'); s.seek(10); s.write('!'); print(repr(s.getvalue()))
print('to buffer', file=s, end=''); s.writelines(['p', 'q']); print(repr(s.getvalue()[-12:]), s.readable(), s.writable(), s.seekable(), s.isatty())
for f in (lambda: s.write(5), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO(5), lambda: s.fileno(), lambda: f2.read(), lambda: s.read('a')):
    f2 = io.StringIO(); f2.close()
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
print(repr(io.StringIO('a\r\nb\rc', newline=None).read()), repr(io.StringIO('a\r\nb', newline='').readline()), repr(io.StringIO('a\nb', newline='\r\n').getvalue()))
