def check(a, b, c):
    if c > 2:
        raise ValueError(f"c is {c}")
    return a + b
print(check(
    1,
    2,
    c=1,
))
print(check(
    1,
    check(1, 2, 0),
    c=check(
        3, 4, 5),
))
