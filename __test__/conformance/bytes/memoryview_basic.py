data = bytearray(b"abcdefgh")
m = memoryview(data)
print(len(m), m[0], m[-1], bytes(m[2:4]), m.tolist()[:3], m.tobytes(), m.readonly, m.itemsize, m.format, m.nbytes, m.shape, m.ndim)
m[0] = ord("Z")
m[2:4] = b"--"
print(data, bytes(m[::2]), m[1:3] == b"b-", m == data)
ro = memoryview(b"xyz")
try:
    ro[0] = 1
except TypeError as e:
    print(e)
try:
    m[100]
except IndexError as e:
    print(e)
try:
    m[0:2] = b"abc"
except ValueError as e:
    print(e)
try:
    memoryview("str")
except TypeError as e:
    print(e)
print([x for x in ro], 120 in ro, sum(ro), bytes(reversed(ro)), ro.hex(), list(ro[::-1]))
m.release()
data.append(33)
print(data)
with memoryview(b"ctx") as v:
    print(v.tobytes(), b"c" + v[1:])
