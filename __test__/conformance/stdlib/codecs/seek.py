import codecs
import io

raw = io.BytesIO()
stream = codecs.StreamReaderWriter(raw, *codecs.lookup('utf-16')[2:4])
stream.write('one\n')
stream.write('two\n')
print(raw.getvalue())
stream.seek(0)
stream.write('three\n')
print(raw.getvalue())
stream.seek(0)
print(stream.readline(), list(stream))
