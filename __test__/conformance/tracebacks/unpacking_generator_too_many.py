def pairs():
    yield 1, 2
    yield 3, 4, 5
(a, b), (c, d) = pairs()
