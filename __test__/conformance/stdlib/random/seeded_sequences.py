import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 2), random.choice("abcdef"), random.sample(range(100), 5), random.randrange(0, 100, 5), random.getrandbits(40), random.choices("ab", weights=[1, 9], k=6), random.gauss(0, 1), random.triangular(0, 10, 3), random.betavariate(2, 3), random.expovariate(0.5), random.normalvariate(5, 2), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.gammavariate(2, 1), random.vonmisesvariate(0, 4), random.randbytes(4))
l = list(range(10)); random.shuffle(l); print(l)
r = random.Random("text"); s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); print(a == [r.random() for _ in range(3)], a[0], random.Random(1.5).random(), random.Random(b"x").randint(0, 9), random.Random(None) is not None, random.sample(["a", "b"], counts=[2, 3], k=3))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices("ab", weights=[0, 0]), lambda: random.choices("ab", weights=[1]), lambda: random.choices("ab", weights=[1], cum_weights=[1]), lambda: random.getrandbits(-1), lambda: random.randrange(1, 5, 0), lambda: random.seed([1]), lambda: random.shuffle("abc"), lambda: random.sample([1], -1), lambda: random.choice(5), lambda: random.setstate((1, 2, 3)), lambda: random.randrange(1.5), lambda: random.sample("ab", counts=[1], k=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Fixed(random.Random):
    def random(self): return 0.25
print(Fixed().random(), Fixed().choice("abcd"), Fixed().uniform(0, 8))
