# Names that begin a soft keyword count as one where a comma may have been forgotten.
PLACES = ["({0})", "f({0})", "[{0}]", "{{1: {0}}}", "with (a as b, {0}): pass", "with (a as b, {0} as d): pass", "with (a, {0}): pass", "with ({0}): pass",
    "with (a as b, ({0})): pass", "with a as b, ({0}): pass", "@x.y(\n{0})\ndef f(): pass", "with(a as b, {0}=\"\"\"\"\"\")", "with (a as b, {0} z): pass"]
TEXTS = ["c x", "ca x", "cas x", "case x", "cases x", "m x", "match x", "matc x", "mat x", "_ x", "__ x", "d x", "c.d x", "c() x", "-c x", "c[c x]", "c 1", "1 c", "c\nx", "not c d", "lambda: c x"]
for place in PLACES:
    for text in TEXTS:
        source = place.format(text)
        try:
            compile(source, "s.py", "exec")
            print(source, "compiles")
        except SyntaxError as e:
            print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
