import random
random.seed(7); random.gauss(0, 1); s = random.getstate(); a = [random.random(), random.gauss(0, 1)]
random.setstate(s); print(a == [random.random(), random.gauss(0, 1)], s[0], len(s[1]), type(s[1]))
class Fixed(random.Random):
    def random(self): return 0.5
f = Fixed(); print(f.randrange(10), f.choice('abcde'), f.uniform(0, 10), f.sample(range(10), 2) != None)
try:
    random.seed([1])
except TypeError as e: print(str(e)[:40])
r1, r2 = random.Random(1), random.Random(1); print(r1.random() == r2.random(), isinstance(r1, random.Random))
