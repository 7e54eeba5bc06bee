print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), (-0.0).hex(), float("inf").hex(), float("nan").hex(), (5e-324).hex(), (0.1).hex(), (1e308).hex(), (2.5).conjugate(), (2.5).real, (2.5).imag)
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.1p4"), float.fromhex("1.8"), float.fromhex(" 0x1p-1074 "), float.fromhex("inf"), float.fromhex("NaN"), float.fromhex("0X1.FFFFFFFFFFFFFP1023"), float.fromhex("ff"), float.fromhex("0x0p0"), float.fromhex("-iNf"))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz"), lambda: float.fromhex("0x1p2000"), lambda: float.fromhex(5), lambda: float.fromhex(""), lambda: float.fromhex("0x1p"), lambda: (1.5).is_integer(1), lambda: float.fromhex("0x"), lambda: (1.5) // 0, lambda: 1.5 % 0, lambda: divmod(1.5, 0.0), lambda: int(float("nan")), lambda: int(float("-inf")), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: [1][0.0], lambda: "a" * 1.5, lambda: range(1.5), lambda: (2.0).bit_length()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F(float): pass
print(type(F(1) + 1).__name__, type(F.fromhex("1")).__name__, repr(F(1.5)), F(2) == 2, hash(F(2)) == 2, type(F(1).real).__name__, type(-F(1)).__name__)
print((7.5).__divmod__(2), (2.5).__round__(), (2.5).__round__(1), (2.7).__trunc__(), (2.2).__ceil__(), (-2.2).__floor__(), (1.0).__eq__(1), (1.0).__lt__("a"), (1.0).__add__("a"), (2.0).__pow__(3), (1.5).__int__())
