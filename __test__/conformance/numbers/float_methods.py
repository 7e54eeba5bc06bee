for x in (0.0, 1.5, -2.25, 3.0, 1e20, -0.0, 0.1):
    print(x, x.is_integer(), x.as_integer_ratio(), x.hex(), x.conjugate(), x.real, x.imag)
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8p0"), float.fromhex("1.8"), float.fromhex("inf"))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz")):
    try:
        f()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print((2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__floor__(), (-2.5).__ceil__(), (1e30).__trunc__())
print((1.5).__add__(1), (1.5).__add__("x"), (1.5).__rsub__(1), (1.5).__eq__(1.5), (1.5).__lt__(2))
print(hash(1.0) == hash(1), hash(2.0 ** 70) == hash(2 ** 70), hash(0.0) == hash(-0.0))
print(isinstance(1.0, float), isinstance(1, float), issubclass(bool, int), float.__name__)
