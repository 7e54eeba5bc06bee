# python: 3.12
def invariant(a, b):
    assert a < b

invariant(1, 2)
invariant(
    3,
    2,
)
