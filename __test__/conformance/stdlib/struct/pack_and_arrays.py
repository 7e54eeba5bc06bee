import struct, array, random
random.seed(5)
for fmt in ['<bBhHiIqQ?c3s5pefd', '>bBhHiIlLqQ', '=l', '@bhilq', 'b2xi', '3i2s', 'nN', '!e', 'xx']:
    print(fmt, struct.calcsize(fmt))
v = (-1, 200, -300, 60000, -70000, 4000000000, -2**62, 2**63+5, True, b'c', b'ab', b'xyz', 1.5, 3.14159, 2.718281828459045)
d = struct.pack('<bBhHiIqQ?c3s5pefd', *v)
print(d.hex(), struct.unpack('<bBhHiIqQ?c3s5pefd', d))
for f in 'efd':
    for _ in range(200):
        x = random.uniform(-1, 1) * 10 ** random.randint(-9, 4 if f == 'e' else 30)
        print(f, struct.pack('>' + f, x).hex(), struct.unpack('<' + f, struct.pack('<' + f, x)))
for x in (65504.0, 65519.9, 65520.0, 6e-8, 2.9e-8, 3e-8, float('inf'), float('nan'), -0.0, 6.1e-5):
    try:
        print(struct.pack('e', x).hex())
    except OverflowError as e:
        print(e)
for a in (('b', 200), ('B', -1), ('h', 40000), ('i', 2**31), ('q', 2**63), ('I', 'x'), ('f', 'x'), ('c', b'ab'), ('s', 'x'),
          ('Q', -1), ('f', 1e300), ('<f', 1e300), ('z', 1), ('2b', 1), ('?', 1)):
    try:
        print(struct.pack(*a))
    except Exception as e:
        print(type(e).__name__, e)
for a in (('i', b'123'), ('i', b'12345')):
    try:
        print(struct.unpack(*a))
    except Exception as e:
        print(type(e).__name__, e)
print(list(struct.iter_unpack('<H', b'\1\0\2\0')), struct.unpack_from('<H', b'\0\1\2\3', 1), struct.unpack_from('<H', b'\0\1\2\3', -2))
b = bytearray(6)
struct.pack_into('>H', b, 2, 513)
print(b)
a = array.array('i', [1, 2, 3])
a.append(4)
a += array.array('i', [5])
print(a, a[1:3], a.tobytes(), a.itemsize, a == array.array('i', [1, 2, 3, 4, 5]), len(a), a*2, a.index(3), a.pop(), a.count(1), 2 in a, list(reversed(a)))
print(array.array('f', [1.1, 2]), array.array('d'), array.array('u', 'hé'), array.array('B', b'ab'), sorted(array.array('b', [3, -1])))
for c, x in (('b', 200), ('B', 256), ('B', -1), ('i', 1.5), ('H', 'x'), ('I', -1), ('q', 2**63), ('z', 1)):
    try:
        array.array(c, [x])
    except Exception as e:
        print(type(e).__name__, e)
a[0] = 9
a[1:2] = array.array('i', [7, 7])
print(a)
a.byteswap()
print(a, a < array.array('i', [0]))
