for n in (0, 1, -1, 255, 256, -256, 2 ** 64, 2 ** 64 - 1):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (0).to_bytes(1, "big"))
print((-2).to_bytes(2, "big", signed=True), (-129).to_bytes(2, byteorder="little", signed=True))
print((255).to_bytes(), (5).to_bytes(3))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2, 3], byteorder="big"))
print(int.from_bytes(b"", "big"), int.from_bytes(b"\xff" * 20))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"),
          lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(-1, "big")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", e)
print((7).as_integer_ratio(), (-3).as_integer_ratio(), True.as_integer_ratio())
print((5).__add__(3), (5).__add__(3.0), (5).__radd__(3), (5).__truediv__(2), int.__mul__(4, 5))
print((5).__index__(), (5).__bool__(), (-5).__abs__(), (5).__neg__(), (3).__lt__(4), (3).__eq__("3"))
