values = [1, 2, 3]
assert (
    sum(values) == 6
), "sum"
assert all(
    v < 3
    for v in values
), f"too big: {max(values)}"
