def leaf(n):
    raise ValueError(f"leaf {n}")

def collect(*ns):
    errs = []
    for n in ns:
        try:
            leaf(n)
        except ValueError as e:
            errs.append(e)
    return errs

raise ExceptionGroup("top", [*collect(1, 2), ExceptionGroup("sub", collect(3)), TypeError("loose")])
