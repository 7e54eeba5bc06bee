import codecs
import io

raw = io.BytesIO()
stream = codecs.StreamReaderWriter(raw, *codecs.lookup('utf-8')[2:4])
stream.write('one\n')
stream.write('two\n')
print(raw.getvalue())
stream.seek(0)
stream.write('three\n')
print(raw.getvalue())
stream.seek(0)
print(stream.readline(), list(stream))
print(next(stream, 'end'))
reader = codecs.getreader('latin-1')(io.BytesIO(b'a\xe4\nb\n'))
print(iter(reader) is reader, next(reader), next(reader), next(reader, 'end'))
