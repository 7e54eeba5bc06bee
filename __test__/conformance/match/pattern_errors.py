# Found by the fuzzer: errors of patterns that only compiling finds.
for source in (
    'match 1:\n case {1: a, 1.0: b}: pass',
    'match 1:\n case {True: a, 1: b}: pass',
    'match 1:\n case {"a": x, "a": y}: pass',
    'match 1:\n case 1 | _: pass\n case 2: pass',
    'match 1:\n case _ | 1: pass',
    'match 1:\n case 1 | _: print("last")',
):
    try:
        exec(source)
    except SyntaxError as e:
        print(e.msg)
