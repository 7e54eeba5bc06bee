for spec in ["", "5", "<5", ">5", "^5", "05", "+", " ", "-", "=+6", "*>6", "x^7", ",", "_", "b", "#b", "o", "#o", "x", "X", "#x", "#010x", "_b", "_x", "c", "e", "f", ".1f", "g", "%", "n", "08.2f", "+,.3f"]:
    print(repr(spec), [format(v, spec) for v in (65, 1234)], end=" ")
    try:
        print(format(-1234567, spec))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__)
for spec in ["", "10", "<10", "^10", "010", "+", ".3", ".0f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "#.3g", "%", ".1%", ",", ",.2f", "_.1f", "+.1e", "#.0f", "012,.1f", "z.1f"]:
    print(repr(spec), [format(v, spec) for v in (0.0, -0.04, 1.5, 1234567.891, 1e-7, 1e21, float("inf"), float("nan"))])
for v, spec in [(5, "s"), (5.0, "d"), (5.5, "x"), ("a", "d"), ("a", "="), (5, ",b"), (5, ".3"), (5.0, "c"), (1114112, "c"), ("a", ","), (5, "zz"), (5, "10q"), (None, "5"), ([1], ">3")]:
    try:
        print(format(v, spec))
    except (ValueError, TypeError, OverflowError) as e:
        print(repr(v), repr(spec), type(e).__name__, e)
