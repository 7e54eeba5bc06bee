# python: 3.12
def average(xs):
    assert len(xs) > 0, "need at least one value"
    return sum(xs) / len(xs)

print(average([1, 2, 3]))
average([])
