import io
s = io.StringIO("line1\nline2\nlast")
print(s.readline(), s.tell(), s.read(3), s.readlines(), s.read(), s.seek(0), s.read(2), s.seek(0, 2), s.write("!"), s.getvalue(), s.truncate(5), s.getvalue(), s.readable(), s.writable(), s.seekable(), s.closed, s.isatty())
s.seek(0); print(list(s), s.seek(10), s.write("x"), repr(s.getvalue())); s.writelines(["a", "b"]); print(repr(s.getvalue()))
b = io.BytesIO(b"abc\ndef"); print(b.read(1), b.readline(), b.read(), b.getvalue(), b.seek(-2, 2), b.read(), b.write(b"Z"), bytes(b.getbuffer()), b.seek(1), b.readinto(bytearray(2)), b.read1(1), b.tell())
for f in (lambda: s.write(b"x"), lambda: s.write(5), lambda: b.write("x"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 5), lambda: io.StringIO(5), lambda: io.BytesIO("x"), lambda: s.read("x"), lambda: b.seek(-1), lambda: s.truncate(-1), lambda: s.fileno(), lambda: s.writelines([1]), lambda: s.detach(), lambda: io.StringIO(newline="x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with io.StringIO() as w: print("to buffer", file=w); v = w.getvalue()
print(repr(v), w.closed)
for f in (lambda: w.read(), lambda: w.getvalue(), lambda: w.write("x")):
    try: f()
    except ValueError as e: print(e)
print(io.StringIO("a\r\nb").read() == "a\r\nb", io.StringIO("a\r\nb", newline=None).read() == "a\nb", [l for l in io.StringIO("x\ny\n")], io.StringIO("ab").read(-1), io.StringIO("abc").readline(2), io.BytesIO(b"a\nb").readlines(), isinstance(s, io.TextIOBase), io.StringIO("ab\ncd").readlines(1), io.SEEK_END)
