import random
for seed in (0, 1, 42, -7, 10**30, 'abc', '', b'xyz', bytearray(b'q'), 1.5, 0.0):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.randint(1, 100), r.choice('abcdef'), r.getrandbits(10))
random.seed(12); a = [random.random() for _ in range(3)]; random.seed(12); print(a == [random.random() for _ in range(3)], a)
