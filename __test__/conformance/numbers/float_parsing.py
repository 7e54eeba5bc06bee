for s in ["1", "1.5", "-2.5e3", " 3.25\n", "1e400", "-1e400", "inf", "-Infinity", "+nan", "NaN", "1_000.5", ".5", "5.", "1e-400", "0x1p3"[:1], "iNf"]:
    print(repr(s), float(s))
for s in ["", "abc", "1.5.2", "1e", "0x10", "1__0", "_1", "--1", "1,5", "infin", "e5", "."]:
    try:
        print(float(s))
    except ValueError as e:
        print(e)
for v in (None, [], 1j, {}):
    try:
        float(v)
    except TypeError as e:
        print(e)
print(float(), float(True), float(10 ** 20), float(b"2.5"), float(2 ** 53 + 1))
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
print(10 ** 400 // 10 ** 399, 10 ** 400 / 10 ** 399)
