b = bytearray(b"hello")
m = memoryview(b)
print(len(m), m[0], bytes(m[1:3]), m.tobytes(), m.tolist(), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.readonly, m.obj is b)
m[0] = 72
m[1:3] = b"EL"
print(b, list(m), m == b, m == b"HELlo", bytes(reversed(m)))
ro = memoryview(b"abc")
for f in (lambda: ro.__setitem__(0, 1), lambda: m.__setitem__(0, 300), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m[10], lambda: m["x"], lambda: memoryview("str"), lambda: memoryview(5), lambda: m.__setitem__(0, "a"), lambda: hash(m)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(hash(ro) == hash(b"abc"), ro[::-1].tobytes(), ro.hex(), ro.tobytes().upper(), 97 in ro)
with memoryview(b) as v:
    print(v[0])
try: v[0]
except ValueError as e: print(e)
m.release()
b.append(1)
print(b, ro.cast("B")[0])
