# Of several errors in a pattern the first that the compiler gets to is reported, at the part that it began last.
PATTERNS = [
    "1 | a", "a | 1", "1j | a as c", "a | b", "1 | a | b", "1 | 2 | a", "_ | a", "1 | _", "1 | _ | a", "(a as b)", "(_ as b)", "(1 | a) as b",
    "(a | 1) | 2", "[a | 1]", "[1 | a]", "[a, (1 | 2 as a)]", "[(1 as a) | a]", "(1 as a) | (2 as b)", "(1 as a) | (a as a)", "[a, b] | [b, a]",
    "[a, b] | [b, c]", "[a, _] | [_, b]", "True | [a, *_]", "1 | [_]", "1 | [*_, a, _]", "[1, a, _] | _", "[1, _, a] | [_]", "{1: a} | {2: b}",
    "{1: _, **a} | {**b}", "{1: a, **a}", "{1: [_], **a} | a", "{1: 1, True: 2, 'a': a, **a}", "C(a) | C(b)", "C(x=a) | C(x=_)", "C(x=_) | C(x=a)", "C(a, a)",
    "C(x=1, y=2, y=3, x=4)", "C(a, a, x=1, x=2)", "C(x=1, __debug__=a)", "__debug__", "[1, *__debug__]", "{1: C(x=_), **__debug__}", "[*a, *b]",
    "f''", "{f'': 1}", "{1: 2, f'{x}': a}", "1 | (2 | (3 | a))", "[[a], [b, [a]]]", "[a, *a]", "((1 as a) as a)", "(1 as a) | 2 | a",
]
for rest in ("", "\n case _: pass"):
    for pattern in PATTERNS:
        for guard in ("", " if g"):
            try:
                compile(f"match x:\n case {pattern}{guard}: pass{rest}", "p.py", "exec")
                print(pattern, "compiles")
            except SyntaxError as e:
                print(pattern, "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
