def test_add(): assert 1 + 1 == 2
def test_div(): assert 1 / 1 == 1, "one"
def test_bad():
    expected = [1, 2]
    got = [1, 3]
    if got != expected: raise AssertionError(f"{got} != {expected}")
for t in (test_add, test_div, test_bad):
    t()
    print(t.__name__, "ok")
