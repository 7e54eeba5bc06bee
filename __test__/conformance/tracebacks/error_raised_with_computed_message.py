def check(values):
    bad = [v for v in values if not isinstance(v, int)]
    if bad:
        raise TypeError(
            f"{len(bad)} of {len(values)} values are not ints: "
            + ", ".join(map(repr, bad))
        )
    return sum(values)
print(check([1, 2]))
check([1, "2", None])
