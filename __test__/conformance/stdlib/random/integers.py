import random
r = random.Random(3)
print([r.randrange(10) for _ in range(10)], [r.randrange(5, 50, 5) for _ in range(5)], [r.randint(-5, 5) for _ in range(8)], r.randrange(10**20), r.randrange(10, 0, -3))
print(r.getrandbits(1), r.getrandbits(32), r.getrandbits(33), r.getrandbits(200), r.getrandbits(0), r.randbytes(7))
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randint(5, 1), lambda: r.randrange(1, 10, 0), lambda: r.getrandbits(-1)):
    try:
        print(f())
    except ValueError as e: print(e)
