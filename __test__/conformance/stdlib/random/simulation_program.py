import random
from collections import Counter
r = random.Random(2024)
print([r.randint(1, 6) for _ in range(10)], Counter(r.randint(1, 6) + r.randint(1, 6) for _ in range(500)).most_common(3), round(4 * sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(3000)) / 3000, 2))
x = y = 0
for _ in range(200): dx, dy = r.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x += dx; y += dy
print((x, y), r.sample(range(50), 6), r.choices("HT", k=12), "".join(r.choices("abc", [5, 1, 1], k=10)))
deck = [f"{v}{s}" for s in "SH" for v in range(1, 6)]; r.shuffle(deck); print(deck, [deck[i::3] for i in range(3)])
def weighted(options): 
    t = r.random() * sum(options.values())
    for k, w in options.items():
        t -= w
        if t < 0: return k
print(Counter(weighted({"a": 1, "b": 3}) for _ in range(100)), [round(r.gauss(0, 1), 3) for _ in range(3)], r.getrandbits(16), r.randrange(10, 20, 3), round(r.triangular(1, 2, 1.5), 4))
state = r.getstate(); a = r.random(); r.setstate(state); print(a == r.random(), random.Random(5).random() == random.Random(5).random(), random.Random("x").randint(0, 9) == random.Random("x").randint(0, 9))
def birthday(n, trials=200): return sum(len(set(b := [r.randrange(365) for _ in range(n)])) < n for _ in range(trials)) / trials
print(birthday(23), birthday(5), r.uniform(5, 5), r.sample([], 0))
class Dice:
    def __init__(self, spec): n, _, s = spec.partition("d"); s, _, m = s.partition("+"); self.n, self.s, self.m = int(n or 1), int(s), int(m or 0)
    def roll(self): return sum(r.randint(1, self.s) for _ in range(self.n)) + self.m
print([Dice(s).roll() for s in ("2d6", "d20", "3d4+2")])
Dice("2x6").roll()
