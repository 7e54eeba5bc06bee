good = ["0", " 42 ", "-7", "+7", "1_000_000", "\t12\n", "00012", "٣٤", "-0"]
for s in good:
    print(repr(s), int(s))
for s, b in [("ff", 16), ("0xff", 16), ("0b101", 2), ("0o17", 8), ("z", 36), ("-101", 2), ("0x1f", 0), ("0b11", 0), ("77", 0), ("1_0", 2)]:
    print(s, b, int(s, b))
bad = ["", " ", "1.5", "abc", "1__0", "_1", "1_", "0x10", "--1", "1 2", "+"]
for s in bad:
    try:
        int(s)
    except ValueError as e:
        print(e)
for args in [("12", 2), ("g", 16), ("1", 1), ("1", 37), (12, 10), ("09", 0), (None,), ([1],)]:
    try:
        print(int(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(int(), int(3.99), int(-3.99), int(True), int(1e20), int("10", base=7), int(b"12"), int(b"1f", 16))
for x in (float("inf"), float("nan"), float("-inf")):
    try:
        int(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
