# Found by the fuzzer.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


# A bytearray with a live view keeps its size.
def resize(change):
    b = bytearray(b'abc')
    view = memoryview(b)
    try:
        change(b)
        print('changed', b, bytes(view))
    except BufferError as e:
        print(e, b)
    view.release()
    change(b)
    print(b)

resize(lambda b: b.append(1))
resize(lambda b: b.extend(b'x'))
resize(lambda b: b.insert(0, 5))
resize(lambda b: b.pop())
resize(lambda b: b.remove(97))
resize(lambda b: b.clear())
resize(lambda b: b.__imul__(2))
resize(lambda b: b.__delitem__(0))
resize(lambda b: b.__delitem__(slice(0, 2)))
resize(lambda b: b.__setitem__(slice(0, 1), b'xy'))
# The same size is no change.
resize(lambda b: b.extend(b''))
resize(lambda b: b.__setitem__(slice(0, 1), b'x'))
resize(lambda b: b.__imul__(1))
resize(lambda b: b.reverse())

b = bytearray(b'abc')
view = memoryview(b)
part = view[1:]
view.release()
try:
    b += b'd'
except BufferError as e:
    print(e)
del part
b += b'd'
print(b)
with memoryview(b) as view:
    try:
        b *= 2
    except BufferError as e:
        print(e, b)
b *= 2
print(b)
with memoryview(b):
    try:
        del b[::2]
    except BufferError as e:
        print(e)
# A view that nothing holds any more.
print(bytes(memoryview(b)[:2]))
del b[:2]
print(b)
def first(buffer):
    view = memoryview(buffer)
    return view[0]
print(first(b))
b.append(33)
print(b)
try:
    b += b
except BufferError as e:
    print(e)
print(b)

# What may be stored, and what is looked at first.
def store(key, value):
    b = bytearray(b'ab')
    b[key] = value
    return b

for key, value in ((5, []), (5, 1000), (True, '1'), (9, 5), (slice(None), 0.1), (slice(None), True), (slice(None), 'a'), (slice(None), None), (slice(None), [1, 300]), (slice(None), b'xyz')):
    attempt(lambda: store(key, value))
attempt(lambda: bytearray([300]))
attempt(lambda: bytearray(range(2**65, 2**65 + 3)))
attempt(lambda: bytes(int))
attempt(lambda: b'a'.__lt__(memoryview(b'b')))
attempt(lambda: b'a'.__lt__(bytearray(b'b')))
attempt(lambda: bytearray(b'a').__lt__(b'b'))
attempt(lambda: memoryview(b'a') % b'b')
attempt(lambda: bytearray.__bytes__)

def delete(b):
    del b[0]

attempt(lambda: delete(memoryview(b'a')))
attempt(lambda: delete(memoryview(bytearray(b'a'))))

class Named(bytearray):
    def __repr__(self):
        return 'named'

print(str(Named(b'x')), repr(Named()))
attempt(lambda: float(Named(b'x')))

# An array takes in itself, or a view of itself, which holds it meanwhile.
def view_of_itself():
    b = bytearray(b'ab')
    b += memoryview(b)

attempt(view_of_itself)
for text in (b'ab', b''):
    attempt(lambda: (lambda b: b.__iadd__(b))(bytearray(text)))
    attempt(lambda: (lambda b: b.__iadd__(memoryview(b)))(bytearray(text)))
    attempt(lambda: (lambda b: b.__iadd__(memoryview(memoryview(b))))(bytearray(text)))
    attempt(lambda: (lambda b: b.extend(memoryview(b)))(bytearray(text)))
    attempt(lambda: (lambda b: (b.extend(b), b))(bytearray(text)))
