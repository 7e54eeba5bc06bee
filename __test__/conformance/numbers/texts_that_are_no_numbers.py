for text in ("1__0", "1_0_", "_1", "1_?", "\0_", "²_", "_²", "(1_", "1_ ", "١_٢j", "1_0j", "x", "", "j_"):
    try:
        print(ascii(text), complex(text))
    except ValueError as e:
        print(ascii(text), ascii(str(e)))
# A width or precision that is too large is seen before what is to be shown.
for template in ("%*d", "%.*d", "%-*.*f"):
    for args in ((2**31, 1), 2**31, (2**63, 1), 2**64, (-2**63 - 1,), (1, 2**31, 1.5)):
        if args == (2**31, 1) and template != "%.*d": continue
        try:
            template % args
            print(template, args, "shown")
        except (OverflowError, TypeError, ValueError) as e:
            print(template, args, type(e).__name__, e)
